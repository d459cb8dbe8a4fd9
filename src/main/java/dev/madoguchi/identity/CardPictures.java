package dev.madoguchi.identity;

import dev.madoguchi.identity.residence.CardPicture;
import dev.madoguchi.identity.residence.ResidenceWords;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.StillImage;
import dev.madoguchi.ui.Texts;
import javafx.scene.Node;
import javafx.scene.image.ImageView;

/** Pictures from a card as a person sees them; where one cannot be shown, the words that say why. */
final class CardPictures {
    private final Texts texts;
    private final ResidenceWords words;

    CardPictures(Texts texts) {
        this.texts = texts;
        words = new ResidenceWords(texts);
    }

    /**
     * The picture, as large as fits.
     *
     * @param key of what it shows, for who cannot see it
     * @param width in pixels, at most
     * @param height likewise
     */
    Node node(CardPicture picture, String key, double width, double height) {
        if (picture instanceof CardPicture.Shown shown) {
            ImageView view = new ImageView(StillImage.of(shown.image()));
            view.setPreserveRatio(true);
            view.setSmooth(true);
            view.setFitWidth(width);
            view.setFitHeight(height);
            view.setAccessibleText(texts.get(key));
            return view;
        }
        return Lettering.note(words.of(picture)
                .map(notice -> (notice.what() + " " + notice.todo()).strip())
                .orElseThrow());
    }
}
