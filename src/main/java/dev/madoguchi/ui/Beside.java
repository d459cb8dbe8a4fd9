package dev.madoguchi.ui;

import javafx.scene.Node;
import javafx.scene.Parent;

/** What can stand beside a screen while somebody looks something up. */
public interface Beside {

    /** The same node every time. */
    Parent root();

    /** The node that has the keyboard when it appears. */
    Node first();

    /** It has just appeared. */
    void shown();
}
