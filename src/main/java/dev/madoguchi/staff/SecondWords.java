package dev.madoguchi.staff;

import static java.util.stream.Collectors.joining;

import dev.madoguchi.role.Role;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.Optional;
import java.util.Set;

/** What a second person is told: about a case, or about an erasure that they look on. */
final class SecondWords {
    private final Texts texts;
    private final SignInWords signIn;

    SecondWords(Texts texts) {
        this.texts = texts;
        signIn = new SignInWords(texts);
    }

    /** About a case before it goes back to the citizen. */
    Optional<Notice> casework(SecondStep step) {
        return Optional.of(notice(step, "staff.second."));
    }

    /** About an erasure. */
    Optional<Notice> witness(SecondStep step) {
        return Optional.of(notice(step, "staff.witness."));
    }

    private Notice notice(SecondStep step, String words) {
        return switch (step) {
            case SecondStep.Asking asking -> Notice.of(texts, Tone.PERSON, words + "ask");
            case SecondStep.Checking checking -> signIn.checking();
            case SecondStep.Confirmed confirmed -> Notice.of(texts, Tone.READY, words + "confirmed");
            case SecondStep.SamePerson same -> Notice.of(texts, Tone.WARNING, words + "same");
            case SecondStep.NotAllowed not ->
                Notice.of(
                        Tone.WARNING,
                        texts.get(words + "notAllowed"),
                        texts.get(words + "notAllowed.todo", names(not.holders())));
            case SecondStep.MustChange must -> Notice.of(texts, Tone.WARNING, "staff.second.mustChange");
            case SecondStep.Refused refused -> Notice.of(texts, Tone.WARNING, "staff.refused");
            case SecondStep.Shut shut ->
                Notice.of(texts, Tone.STOPPED, shut.why().messageKey());
            case SecondStep.TooSoon soon -> signIn.tooSoon(soon.pause());
            case SecondStep.Failed failed -> failed.trouble().notice(texts, DeviceKind.CITY);
        };
    }

    private String names(Set<Role> roles) {
        return roles.stream().map(role -> texts.get(role.messageKey())).collect(joining(texts.get("staff.and")));
    }
}
