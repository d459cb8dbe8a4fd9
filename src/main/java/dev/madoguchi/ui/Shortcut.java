package dev.madoguchi.ui;

import javafx.scene.input.KeyCombination;

/** Every key that does a deed, on whatever screen: the same key always means the same. */
public enum Shortcut {
    /** The one big deed of the screen. */
    NEXT("Ctrl+Enter"),
    /** Try again what did not work. */
    RETRY("F5"),
    /** Back to the step's beginning, or to the screen before. */
    BACK("Esc"),
    /** The other way of doing the step: typing instead of reading. */
    BY_HAND("F4"),
    /** Compare what the screen shows with a paper. */
    COMPARE("Alt+N"),
    /** Call the next visitor. */
    NEXT_VISITOR("F2"),
    /** Hide what is on the screen, or show it again. */
    HIDE("F3"),
    /** Go to the papers that a day leaves: entries, bundles, stock. */
    PAPERS("Ctrl+D"),
    /** Write down a question, a complaint, a mistake: the records of the day. */
    RECORDS("Ctrl+M"),
    /** Print the paper of the screen. */
    PRINT("F6"),
    /** Confirm everything that a person has to look at. */
    CONFIRM("F7"),
    /** Take the photo. */
    SHOOT("F8"),
    /** Put the visit aside; it can be resumed from the home screen. */
    SUSPEND("F9"),
    /** Guide a visitor: which way, what to bring. */
    GUIDE("Ctrl+G"),
    /** Put the visit aside under a number, since the visitor goes away and comes back. */
    ASIDE("Ctrl+S"),
    /** End the visit, because the visitor does not want to go on. */
    END_VISIT("F10"),
    /** Go to closing. */
    CLOSING("F11"),
    /** Show the queue. */
    QUEUE("F1"),
    /** Show what else can be done at this desk. */
    MENU("Ctrl+J"),
    /** Open the manual beside the screen, or close it. */
    BESIDE("Ctrl+F"),
    /** Write down that the question of the open article was asked. */
    ASKED("Alt+Q"),
    /** Call the same number again. */
    RECALL("Ctrl+R"),
    /** Nobody came. */
    NO_SHOW("Ctrl+N"),
    /** Put a number on hold. */
    HOLD("Ctrl+H"),
    /** Send a number back to wait. */
    SEND_BACK("Ctrl+B"),
    /** Send a number to another purpose or window. */
    TRANSFER("Ctrl+T"),
    /** Take a number's paper back. */
    COLLECT("Ctrl+K"),
    /** The paper is lost. */
    LOST("Ctrl+O"),
    /** The holder went away. */
    LEFT("Ctrl+E"),
    /** Show the visitor's screen, or turn it back. */
    VISITOR_SCREEN("Alt+V"),
    /** Blank the visitor's screen, or show it again. */
    VISITOR_BLANK("Alt+B"),
    /** Speak to the visitor in the next language. */
    VISITOR_LANGUAGE("Alt+G"),
    /** Show what a supporter needs, and what it holds. */
    SUPPORT("Ctrl+U"),
    /** Lock the screen until the same person is back. */
    LOCK_SCREEN("Ctrl+L"),
    /** Leave the desk: sign out and hide everything. */
    LOCK("F12");

    private final String keys;

    Shortcut(String keys) {
        this.keys = keys;
    }

    /** As a person reads it on the button. */
    public String words() {
        return keys;
    }

    /** As a window knows it. */
    public KeyCombination combination() {
        return KeyCombination.valueOf(keys);
    }
}
