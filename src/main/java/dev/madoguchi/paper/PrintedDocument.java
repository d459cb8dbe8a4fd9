package dev.madoguchi.paper;

/** What came out of a simulated document printer. */
public final class PrintedDocument {
    private final String title;
    private final byte[] bytes;

    PrintedDocument(String title, byte[] bytes) {
        this.title = title;
        this.bytes = bytes.clone();
    }

    /** What the queue's list showed. */
    public String title() {
        return title;
    }

    /** A copy of the document. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
