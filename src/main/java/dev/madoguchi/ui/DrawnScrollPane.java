package dev.madoguchi.ui;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/**
 * A scroll pane that draws its content. JavaFX's keeps a picture of all that is seen of it: that is drawn whole for each letter that is
 * typed into it, is not renewed for pictures of windows that are not shown, and one is held for each size there ever was.
 */
abstract class DrawnScrollPane extends ScrollPane {

    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        getChildren().forEach(part -> part.setCache(false));
        return skin;
    }
}
