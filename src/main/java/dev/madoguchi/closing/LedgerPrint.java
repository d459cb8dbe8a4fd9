package dev.madoguchi.closing;

/**
 * The ledger ready for the printer, in memory, in the clear.
 *
 * <p>Give {@link #pdf()} to the document printer; how many sheets came out a person counts.
 */
public final class LedgerPrint {
    private final byte[] pdf;
    private final int pages;
    private final int lines;

    LedgerPrint(byte[] pdf, int pages, int lines) {
        this.pdf = pdf.clone();
        this.pages = pages;
        this.lines = lines;
    }

    /** The PDF document's bytes. */
    public byte[] pdf() {
        return pdf.clone();
    }

    /** How many pages it has. */
    public int pages() {
        return pages;
    }

    /** How many visitors it lists. */
    public int lines() {
        return lines;
    }

    @Override
    public String toString() {
        return "LedgerPrint[" + pages + " pages, " + lines + " lines]";
    }
}
