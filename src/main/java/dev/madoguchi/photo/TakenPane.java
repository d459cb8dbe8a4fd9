package dev.madoguchi.photo;

import dev.madoguchi.municipality.PhotoPrint;
import dev.madoguchi.photo.check.Guides;
import dev.madoguchi.photo.cut.CardPhoto;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.StillImage;
import dev.madoguchi.ui.Texts;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What was shot: the photo as it will be used, and beside it the whole picture with the lines that cut it. */
final class TakenPane {
    private final VBox root = new VBox();
    private final ImageView photo = new ImageView();
    private final GuideEditor guides;

    /**
     * An empty pane.
     *
     * @param height of both pictures, in pixels
     * @param print the size of the photo on paper
     * @param moved is told where a person has moved the lines to
     */
    TakenPane(double height, PhotoPrint print, Texts texts, Consumer<Guides> moved) {
        photo.setId("photo-taken");
        photo.setAccessibleText(texts.get("photo.taken"));
        photo.setPreserveRatio(true);
        photo.setFitHeight(height);
        StackPane still = new StackPane(photo);
        still.getStyleClass().add("photo-still");
        double width = height * CardPhoto.WIDTH / CardPhoto.HEIGHT;
        still.setMinSize(width, height);
        guides = new GuideEditor(height, print.height(), texts, moved);
        HBox pictures = new HBox(still, guides.root());
        pictures.getStyleClass().add("photo-pictures");
        Node how = Lettering.note(texts.get("photo.guide.how"));
        root.getStyleClass().add("photo-pictures");
        root.getChildren().setAll(pictures, how);
    }

    VBox root() {
        return root;
    }

    /** Shows a shot and the photo that is cut of it. */
    void show(PhotoShot.Taken shot) {
        photo.setImage(StillImage.of(shot.picture().image()));
        guides.show(
                shot.frame(),
                shot.checked().crop().orElseThrow(),
                shot.checked().guides().orElseThrow());
    }

    /** Takes both pictures away. */
    void clear() {
        photo.setImage(null);
        guides.clear();
    }
}
