package dev.madoguchi.paper;

import dev.madoguchi.municipality.FormItem;
import dev.madoguchi.paper.JapanesePdf.Weight;

/**
 * A place for postcode, address and name, one under the other. Millimetres.
 *
 * @param largest size of the name in points; the address is smaller
 */
record AddressBlock(double x, double y, double width, double height, double largest) {
    /** Smaller letters are not read by a sorting office. */
    private static final double LEAST = 8;

    private static final double POSTCODE = 0.16;
    private static final double ADDRESS = 0.4;
    private static final double SMALLER = 0.8;
    private static final double BOX = 5.7;

    /**
     * Writes them.
     *
     * @param honorific after the name, or empty
     * @throws DoesNotFitException where the address or the name would not fit in letters of 8 points
     */
    void write(JapanesePdf pdf, PdfPage page, PostalParty party, String honorific) throws DoesNotFitException {
        postcode(page, party.postcode());
        double top = y + POSTCODE * height;
        if (party.address().isEmpty()) {
            page.line(x, top + ADDRESS * height * 0.5, x + width, top + ADDRESS * height * 0.5, 0.2);
            page.line(x, top + ADDRESS * height * 0.92, x + width, top + ADDRESS * height * 0.92, 0.2);
        } else {
            part(pdf, page, FormItem.ADDRESS, party.address(), top, ADDRESS * height, largest * SMALLER);
        }
        String name = honorific.isEmpty() ? party.name() : party.name() + "　" + honorific;
        part(pdf, page, FormItem.NAME, name, top + ADDRESS * height, (1 - POSTCODE - ADDRESS) * height, largest);
    }

    private void part(JapanesePdf pdf, PdfPage page, FormItem item, String text, double top, double tall, double size)
            throws DoesNotFitException {
        Weight weight = item == FormItem.NAME ? Weight.BOLD : Weight.REGULAR;
        FittedText.in(pdf, text, weight, width, tall, size, Math.min(size, LEAST))
                .orElseThrow(() -> new DoesNotFitException(item))
                .write(page, weight, x, top, tall);
    }

    /** The number, or seven boxes to write it in. */
    private void postcode(PdfPage page, String postcode) {
        double tall = Math.min(BOX * 1.4, POSTCODE * height * 0.8);
        double points = tall / JapanesePdf.POINT * 0.75;
        page.text(x, y + tall * 0.8, points, Weight.REGULAR, "〒");
        double start = x + tall;
        if (!postcode.isEmpty()) {
            page.text(start, y + tall * 0.8, points, Weight.REGULAR, postcode);
            return;
        }
        double wide = tall * 0.72;
        for (int at = 0; at < 7; at++) {
            page.box(start + at * (wide + 0.8) + (at > 2 ? 2 : 0), y, wide, tall, 0.2);
        }
    }
}
