package dev.madoguchi.staff;

import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.Duration;
import java.util.Optional;

/** What came of a try, in sentences. */
final class SignInWords {
    private final Texts texts;

    SignInWords(Texts texts) {
        this.texts = texts;
    }

    Optional<Notice> notice(SignInStep step) {
        return switch (step) {
            case SignInStep.Asking asking -> Optional.empty();
            case SignInStep.Checking checking -> Optional.of(checking());
            case SignInStep.Refused refused -> Optional.of(Notice.of(texts, Tone.WARNING, "staff.refused"));
            case SignInStep.NotYours other -> Optional.of(Notice.of(texts, Tone.WARNING, "staff.notYours"));
            case SignInStep.NoReason none -> Optional.of(Notice.of(texts, Tone.WARNING, "staff.noReason"));
            case SignInStep.Shut shut ->
                Optional.of(Notice.of(texts, Tone.STOPPED, shut.why().messageKey()));
            case SignInStep.TooSoon soon -> Optional.of(tooSoon(soon.pause()));
            case SignInStep.Failed failed -> Optional.of(failed.trouble().notice(texts, DeviceKind.CITY));
        };
    }

    /** A card that cannot be used while nothing else is to be told. */
    Optional<Notice> notice(StaffCardState card) {
        return card instanceof StaffCardState.Failed
                ? Optional.of(Notice.of(texts, Tone.WARNING, "staff.card.failed"))
                : Optional.empty();
    }

    Notice checking() {
        return Notice.of(Tone.WORKING, texts.get("staff.checking"), "");
    }

    Notice tooSoon(Duration pause) {
        long seconds = pause.toSeconds() + 1;
        String todo = seconds <= 120
                ? texts.get("staff.tooSoon.todo", seconds)
                : texts.get("staff.tooSoon.minutes", (seconds + 59) / 60);
        return Notice.of(Tone.WARNING, texts.get("staff.tooSoon"), todo);
    }
}
