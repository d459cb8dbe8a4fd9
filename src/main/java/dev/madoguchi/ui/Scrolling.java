package dev.madoguchi.ui;

import javafx.scene.Node;

/** A place as wide as it is given, whose content may be taller. */
public final class Scrolling extends DrawnScrollPane {
    public Scrolling() {
        setFitToWidth(true);
    }

    public Scrolling(Node content) {
        this();
        setContent(content);
    }
}
