package dev.madoguchi.ui;

import javafx.scene.control.Button;

/**
 * A deed that cannot be undone and asks before. The first press only puts the question in the place of the button's words; the second
 * answers yes, and whatever goes elsewhere answers no.
 */
final class AskedDeed {
    private static final String ASKING = "deed-asking";

    private final Button button;
    private final String deed;
    private final String question;
    private final Runnable act;
    private boolean asking;

    private AskedDeed(Button button, String deed, String question, Runnable act) {
        this.button = button;
        this.deed = deed;
        this.question = question;
        this.act = act;
    }

    /** Has a button ask this before it does its deed. */
    static void before(Button button, String question, Runnable act) {
        AskedDeed asked = new AskedDeed(button, button.getText(), question, act);
        button.setOnAction(event -> asked.press());
        button.focusedProperty().subscribe(here -> asked.unless(here));
        button.disabledProperty().subscribe(disabled -> asked.unless(!disabled));
        button.sceneProperty().subscribe(scene -> asked.ask(false));
    }

    private void press() {
        if (asking) {
            ask(false);
            act.run();
        } else {
            ask(true);
        }
    }

    private void unless(boolean stays) {
        if (!stays) {
            ask(false);
        }
    }

    private void ask(boolean now) {
        asking = now;
        button.setText(now ? question : deed);
        button.setAccessibleText(button.getText());
        button.getStyleClass().remove(ASKING);
        if (now) {
            button.getStyleClass().add(ASKING);
        }
    }
}
