package dev.madoguchi.identity;

import dev.madoguchi.identity.IdentityStep.Entry;
import dev.madoguchi.identity.residence.ResidenceOutcome;
import dev.madoguchi.identity.residence.ResidenceWords;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** What the card step says in each of its states. */
final class IdentityWords {
    private final IdentityViewModel model;
    private final Texts texts;
    private final ResidenceWords residence;

    IdentityWords(IdentityViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        residence = new ResidenceWords(texts);
    }

    /** The name of the big deed. */
    String next(IdentityStep now) {
        if (goesOn(now)) {
            return texts.get("identity.confirm");
        }
        boolean pin = now.question().isEmpty() || now.asksFor(Entry.PIN);
        return texts.get(pin ? "identity.pin.enter" : "identity.read");
    }

    private static boolean goesOn(IdentityStep now) {
        return now instanceof IdentityStep.Confirming
                || now instanceof IdentityStep.Completing
                || now instanceof IdentityStep.ByHand;
    }

    /** Why the big deed cannot be done yet. */
    String blocked(IdentityStep now) {
        if (now instanceof IdentityStep.Asking asking) {
            return texts.get(asking.lastTry() ? "identity.open.lastTry" : "identity.open." + asking.entry());
        }
        if (now instanceof IdentityStep.Confirming) {
            return texts.get("identity.open.telephone");
        }
        return texts.get(goesOn(now) ? "identity.open.items" : "identity.open.card");
    }

    Optional<Notice> notice(IdentityStep now) {
        return switch (now) {
            case IdentityStep.Waiting waiting -> Optional.of(Notice.of(texts, Tone.PERSON, "identity.put"));
            case IdentityStep.Unusable unusable -> Optional.of(Notice.of(texts, Tone.WARNING, "identity.unknownCard"));
            case IdentityStep.Refused refused -> residence.of(refused.outcome());
            case IdentityStep.Asking asking -> asking(asking);
            case IdentityStep.Checking checking -> Optional.of(Notice.of(texts, Tone.WORKING, "identity.checking"));
            case IdentityStep.Blocked blocked -> Optional.of(blocked(blocked));
            case IdentityStep.NoPin none ->
                Optional.of(Notice.of(
                        texts,
                        Tone.STOPPED,
                        none.entry() == Entry.FACE_NUMBER ? "identity.face.unknown" : "identity.pinNotSet"));
            case IdentityStep.Failed failed ->
                Optional.of(failed.trouble().notice(texts, DeviceKind.CARD, model::tick));
            case IdentityStep.Confirming confirming -> advice(confirming.facts());
            case IdentityStep.Completing completing -> expired(completing);
            case IdentityStep.ByHand typed -> Optional.empty();
        };
    }

    private Notice blocked(IdentityStep.Blocked blocked) {
        if (blocked.entry() == Entry.FACE_NUMBER) {
            return Notice.of(texts, Tone.STOPPED, "identity.face.blocked");
        }
        boolean licence = blocked.card() instanceof LaidCard.Licence;
        return Notice.of(texts, Tone.STOPPED, licence ? "identity.licence.blocked" : "identity.blocked");
    }

    /** Which card lies there. */
    Optional<String> kind(IdentityStep now) {
        if (now instanceof IdentityStep.Unusable unusable) {
            return Optional.of(texts.get("identity.kind." + unusable.kind()));
        }
        return now.laid().map(this::kind);
    }

    private String kind(LaidCard card) {
        return card instanceof LaidCard.Residence laid
                ? texts.get("identity.residence.kind." + laid.residence().kind())
                : texts.get("identity.kind." + card.facts().kind());
    }

    /** How many tries are left, where that is known and still matters. */
    Optional<String> tries(IdentityStep now) {
        if (now instanceof IdentityStep.Confirming) {
            return Optional.of(texts.get("identity.tries.verified"));
        }
        if (now instanceof IdentityStep.Blocked) {
            return Optional.of(texts.get("identity.tries.blocked"));
        }
        boolean unneeded = now.laid().filter(card -> !asksPin(card)).isPresent();
        if (unneeded || now instanceof IdentityStep.Completing) {
            return Optional.of(texts.get(unneeded ? "identity.tries.unneeded" : "identity.tries.verified"));
        }
        String key = now.asksFor(Entry.FACE_NUMBER) ? "identity.tries.face" : "identity.tries.left";
        return now.tries().map(left -> texts.get(key, left));
    }

    private static boolean asksPin(LaidCard card) {
        return switch (card) {
            case LaidCard.MyNumber my -> true;
            case LaidCard.Licence licence -> licence.licence().pinSet();
            case LaidCard.Residence residence -> false;
        };
    }

    /** The same in a sentence; empty where there is no number to tell. */
    String triesLeft(IdentityStep now) {
        String key = now.asksFor(Entry.FACE_NUMBER) ? "identity.face.triesLeft" : "identity.pinTriesLeft";
        return now.asksFor(Entry.NOTHING)
                ? ""
                : now.tries().map(left -> texts.get(key, left)).orElse("");
    }

    /** Who is to enter what. */
    String asks(IdentityStep now) {
        return now.question()
                .map(asking -> texts.get("identity.ask." + asking.entry()))
                .orElse("");
    }

    /** What is to be known about it. */
    String asksNote(IdentityStep now) {
        return now.question()
                .map(asking -> texts.get("identity.askNote." + asking.entry()))
                .orElse("");
    }

    /** What to do with the reader while nothing is asked for. */
    String invitation(IdentityStep now) {
        boolean useless = now instanceof IdentityStep.Blocked || now instanceof IdentityStep.NoPin;
        return texts.get(useless ? "identity.replace" : "identity.put");
    }

    /** Until when the card, and what is on it, is valid, each with its state's shape. */
    List<Node> validity(IdentityStep now) {
        if (now instanceof IdentityStep.Completing completing) {
            return untils(completing.says().beside().untils());
        }
        return now.laid()
                .map(card -> switch (card) {
                    case LaidCard.MyNumber my -> List.of(certificate(my.facts()));
                    case LaidCard.Licence licence -> untils(CardSays.untils(licence.licence()));
                    case LaidCard.Residence residence -> List.<Node>of();
                })
                .orElse(List.of());
    }

    private List<Node> untils(List<CardSays.Until> untils) {
        return untils.stream().map(this::until).toList();
    }

    private Node until(CardSays.Until until) {
        boolean passed = model.passed(until.day());
        String key = passed ? "identity.untilPassed." : "identity.until.";
        String words = texts.get(key + until.what(), inWords(until.day()));
        return Lettering.state(passed ? Tone.WARNING : Tone.READY, words);
    }

    private Optional<Notice> expired(IdentityStep.Completing completing) {
        boolean passed = completing.says().beside().untils().stream().anyMatch(until -> model.passed(until.day()));
        return passed ? Optional.of(Notice.of(texts, Tone.WARNING, "identity.expired")) : Optional.empty();
    }

    private Node certificate(CardFacts card) {
        Optional<CertificateFacts> found = card.userCertificate();
        Tone tone = found.isPresent() && model.valid(found.get()) ? Tone.READY : Tone.WARNING;
        String words = found.map(this::certificate).orElse(texts.get("identity.certificateMissing"));
        return Lettering.state(tone, words);
    }

    private Optional<Notice> asking(IdentityStep.Asking asking) {
        boolean face = asking.entry() == Entry.FACE_NUMBER;
        if (asking.lastTry()) {
            return Optional.of(Notice.of(texts, Tone.WARNING, face ? "identity.face.lastTry" : "identity.lastTry"));
        }
        if (asking.before() == IdentityStep.Before.WRONG) {
            return wrong(asking);
        }
        return asking.card() instanceof LaidCard.MyNumber my ? advice(my.facts()) : Optional.empty();
    }

    private Optional<Notice> wrong(IdentityStep.Asking asking) {
        if (asking.entry() == Entry.CARD_NUMBER) {
            return residence.of(new ResidenceOutcome.WrongNumber());
        }
        String key = asking.entry() == Entry.FACE_NUMBER ? "identity.face.wrong" : "identity.pinWrong";
        return Optional.of(Notice.of(texts, Tone.WARNING, key, asking.tries().orElse(0)));
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
        return inWords(model.day(model.notYet(found) ? found.notBefore() : found.notAfter()));
    }

    private String inWords(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(texts.locale())
                .format(day);
    }
}
