package dev.madoguchi.photo;

import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.Optional;

/** What the photo step says in each of its states. */
final class PhotoWords {
    private final Texts texts;

    PhotoWords(Texts texts) {
        this.texts = texts;
    }

    Optional<Notice> notice(PhotoStep now) {
        return Optional.of(
                switch (now) {
                    case PhotoStep.Framing framing -> framing(framing);
                    case PhotoStep.Shooting shooting -> Notice.of(texts, Tone.WORKING, "photo.shooting");
                    case PhotoStep.Taken taken -> taken(taken);
                    case PhotoStep.Refused refused ->
                        Notice.of(texts, Tone.STOPPED, refused.why().messageKey());
                    case PhotoStep.Failed failed -> failed.trouble().notice(texts, DeviceKind.CAMERA);
                });
    }

    /** The side tells what the camera sees now; the notice tells what a person has to do something about. */
    private Notice framing(PhotoStep.Framing framing) {
        if (framing.spoiled().isPresent()) {
            String why = texts.get(framing.spoiled().get().messageKey());
            return Notice.of(texts, Tone.STOPPED, "photo.spoiled", why);
        }
        if (framing.problem().isPresent()) {
            return Notice.of(texts, Tone.WARNING, framing.problem().get().messageKey());
        }
        return framing.measures().isEmpty()
                ? Notice.of(texts, Tone.WORKING, "photo.waiting")
                : Notice.of(texts, Tone.READY, "photo.ready");
    }

    private Notice taken(PhotoStep.Taken taken) {
        return taken.fails()
                ? Notice.of(texts, Tone.STOPPED, "photo.unfit")
                : Notice.of(texts, Tone.PERSON, "photo.confirm");
    }
}
