package dev.madoguchi.identity;

import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import javafx.scene.Node;

/** What the card step says in each of its states. */
final class IdentityWords {
    private final IdentityViewModel model;
    private final Texts texts;

    IdentityWords(IdentityViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** The name of the big deed. */
    String next(IdentityStep now) {
        boolean confirms = now instanceof IdentityStep.Confirming || now instanceof IdentityStep.ByHand;
        return texts.get(confirms ? "identity.confirm" : "identity.pin.enter");
    }

    /** Why the big deed cannot be done yet. */
    String blocked(IdentityStep now) {
        if (now instanceof IdentityStep.Asking) {
            return texts.get("identity.pin.open");
        }
        if (now instanceof IdentityStep.Confirming) {
            return texts.get("identity.open.telephone");
        }
        return texts.get(now instanceof IdentityStep.ByHand ? "identity.open.items" : "identity.open.card");
    }

    Optional<Notice> notice(IdentityStep now) {
        return switch (now) {
            case IdentityStep.Waiting waiting -> Optional.of(Notice.of(texts, Tone.PERSON, "identity.put"));
            case IdentityStep.Unusable unusable -> Optional.of(Notice.of(texts, Tone.WARNING, "identity.unknownCard"));
            case IdentityStep.Asking asking -> asking(asking);
            case IdentityStep.Checking checking -> Optional.of(Notice.of(texts, Tone.WORKING, "identity.checking"));
            case IdentityStep.Blocked blocked -> Optional.of(Notice.of(texts, Tone.STOPPED, "identity.blocked"));
            case IdentityStep.NoPin none -> Optional.of(Notice.of(texts, Tone.STOPPED, "identity.pinNotSet"));
            case IdentityStep.Failed failed ->
                Optional.of(failed.trouble().notice(texts, DeviceKind.CARD, model::tick));
            case IdentityStep.Confirming confirming -> advice(confirming.facts());
            case IdentityStep.ByHand typed -> Optional.empty();
        };
    }

    String kind(CardFacts card) {
        return texts.get("identity.kind." + card.kind());
    }

    /** How many tries are left, where that is known and still matters. */
    Optional<String> tries(IdentityStep now) {
        if (now instanceof IdentityStep.Confirming) {
            return Optional.of(texts.get("identity.tries.verified"));
        }
        return now.knownFacts().flatMap(CardFacts::pinTries).map(left -> texts.get("identity.tries.left", left));
    }

    /** What to do with the reader while no PIN is asked for. */
    String invitation(IdentityStep now) {
        boolean useless = now instanceof IdentityStep.Blocked || now instanceof IdentityStep.NoPin;
        return texts.get(useless ? "identity.replace" : "identity.put");
    }

    /** Whether the certificate is valid and until when, with its state's shape. */
    Node certificate(CardFacts card) {
        Optional<CertificateFacts> found = card.userCertificate();
        Tone tone = found.isPresent() && model.valid(found.get()) ? Tone.READY : Tone.WARNING;
        String words = found.map(this::certificate).orElse(texts.get("identity.certificateMissing"));
        return Lettering.state(tone, words);
    }

    private Optional<Notice> asking(IdentityStep.Asking asking) {
        if (asking.lastTry()) {
            return Optional.of(Notice.of(texts, Tone.WARNING, "identity.lastTry"));
        }
        if (asking.before() == IdentityStep.Before.WRONG) {
            int left = asking.facts().pinTries().orElse(0);
            return Optional.of(Notice.of(texts, Tone.WARNING, "identity.pinWrong", left));
        }
        return advice(asking.facts());
    }

    /** What the card asks for: first the licence on it, which a new card would lose; the certificate's state stands beside it. */
    private Optional<Notice> advice(CardFacts card) {
        if (card.licencePresent()) {
            return Optional.of(Notice.of(texts, Tone.WARNING, "identity.licenceNotCarried"));
        }
        Optional<CertificateFacts> found = card.userCertificate();
        if (found.isPresent() && model.valid(found.get())) {
            return Optional.empty();
        }
        String key = found.map(this::certificateKey).orElse("identity.certificateMissing");
        String day = found.map(this::certificateDay).orElse("");
        return Optional.of(Notice.of(texts, Tone.WARNING, key, day));
    }

    private String certificate(CertificateFacts found) {
        return texts.get(certificateKey(found), certificateDay(found));
    }

    private String certificateKey(CertificateFacts found) {
        if (model.valid(found)) {
            return "identity.certificateValid";
        }
        return model.notYet(found) ? "identity.certificateNotYetValid" : "identity.certificateExpired";
    }

    private String certificateDay(CertificateFacts found) {
        LocalDate day = model.day(model.notYet(found) ? found.notBefore() : found.notAfter());
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(texts.locale())
                .format(day);
    }
}
