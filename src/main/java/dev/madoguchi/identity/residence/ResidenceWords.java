package dev.madoguchi.identity.residence;

import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.Optional;

/** What a person is told of how reading a residence card ended, and of a picture on it that cannot be shown. */
public final class ResidenceWords {
    private final Texts texts;

    public ResidenceWords(Texts texts) {
        this.texts = texts;
    }

    /** Empty where the card was read. */
    public Optional<Notice> of(ResidenceOutcome outcome) {
        return switch (outcome) {
            case ResidenceOutcome.Read read -> Optional.empty();
            case ResidenceOutcome.WrongNumber wrong ->
                Optional.of(Notice.of(texts, Tone.WARNING, "identity.residence.wrongNumber"));
            case ResidenceOutcome.Specified specified ->
                Optional.of(Notice.of(texts, Tone.PERSON, "identity.residence.specified"));
            case ResidenceOutcome.UnknownCard unknown ->
                Optional.of(Notice.of(texts, Tone.WARNING, "identity.residence.unknown"));
        };
    }

    /** Empty where there is a picture to look at. */
    public Optional<Notice> of(CardPicture picture) {
        return switch (picture) {
            case CardPicture.Shown shown -> Optional.empty();
            case CardPicture.None none -> Optional.of(Notice.of(texts, Tone.PERSON, "identity.residence.noImage"));
            case CardPicture.Unreadable unreadable ->
                Optional.of(Notice.of(texts, Tone.WARNING, "identity.residence.unreadable"));
        };
    }
}
