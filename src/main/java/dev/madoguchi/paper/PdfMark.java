package dev.madoguchi.paper;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences.PRINT_SCALING;

/** What a PDF says of itself beside its pages: that this program made it, and that it is printed at its own size. */
public final class PdfMark {
    private static final String CREATOR = "Madoguchi";

    private PdfMark() {}

    /** Marks a document as this program's, so that it is known where it should not lie. */
    static void ours(PDDocument document) {
        document.getDocumentInformation().setCreator(CREATOR);
    }

    /** Asks every viewer and print system not to scale (ISO 32000-1, 12.2: {@code PrintScaling None}). */
    static void trueSize(PDDocument document) {
        PDViewerPreferences preferences =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        document.getDocumentCatalog().setViewerPreferences(preferences);
        preferences.setPrintScaling(PRINT_SCALING.None);
    }

    /** Whether this program made the document. */
    public static boolean isOurs(PDDocument document) {
        return CREATOR.equals(document.getDocumentInformation().getCreator());
    }
}
