import FollowUp

/// Obstacles without facts of their own, by their names.
enum PlainObstacles {
    static let byName: [String: Obstacle] = {
        let all: [Obstacle] = [
            .missing, .notUnderstood, .notADay, .notANumber, .numberTooLarge, .notAnAmount,
            .unknownCurrency, .otherCurrency, .notSignedIn, .notAllowed, .notFromHere,
            .wrongEmailOrPassword, .linkUsedOrExpired,
            .emailTaken, .operatorMakesLink,
            .notFound, .changedMeanwhile, .sameKeyOtherBody, .stillInProgress, .orderClosed,
            .noLines, .milestoneNotReached, .milestoneDoesNotApply, .milestoneMustStay,
            .packedMoreThanFinished, .fallsWithoutReason,
            .reasonMissing, .nothingToChange, .waitsForItself, .waitsInACircle, .lotHasProgress,
            .proposalGone, .lastAdministrator, .throughBeforeFrom, .notADraft, .waiverOver,
            .needsAnotherPerson, .othersDecide, .notApproved, .noAddress, .notAnAddress,
            .accountNumberInLetter, .accountNumberInPaper, .mailNotSetUp,
            .mailboxNotReached,
            .expiresBeforeShipment, .programNotTaken, .contentDamaged, .paperNotDrawn, .busy,
            .storageFull,
            .readOnly,
            .outcomeUnknown,
        ]
        return Dictionary(uniqueKeysWithValues: all.map { ("\($0)", $0) })
    }()
}
