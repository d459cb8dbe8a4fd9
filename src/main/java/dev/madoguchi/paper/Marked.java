package dev.madoguchi.paper;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.paper.JapanesePdf.Weight;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.Overlay;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Has every document bear words that say what it is only for, at the top and the bottom of each page.
 *
 * @param mark one line
 */
public record Marked(String mark) implements HandingPrinter.Way {
    private static final double POINT = 25.4 / 72;
    private static final double NARROW = 120;
    private static final double EDGE = 6;

    @Override
    public void hand(String title, byte[] pdf, HandingPrinter.Onward onward) throws DeviceException {
        onward.print(marked(pdf));
    }

    private byte[] marked(byte[] pdf) throws DeviceException {
        try (PDDocument document = Loader.loadPDF(pdf);
                PDDocument stamp = Loader.loadPDF(stamp(document.getPage(0).getMediaBox()));
                Overlay overlay = new Overlay()) {
            overlay.setInputPDF(document);
            overlay.setAllPagesOverlayPDF(stamp);
            overlay.setOverlayPosition(Overlay.Position.FOREGROUND);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            overlay.overlayDocuments(Map.of()).save(bytes);
            return bytes.toByteArray();
        } catch (IOException | FontsMissingException e) {
            throw new DeviceException(DeviceFault.BROKEN, "the document cannot be marked", e);
        }
    }

    private byte[] stamp(PDRectangle page) throws FontsMissingException {
        double width = page.getWidth() * POINT;
        double height = page.getHeight() * POINT;
        double points = width < NARROW ? 7 : 11;
        try (JapanesePdf pdf = JapanesePdf.create(JapaneseFonts.installed(), mark)) {
            pdf.page(width, height)
                    .textCentred(width / 2, EDGE, points, Weight.BOLD, mark)
                    .textCentred(width / 2, height - EDGE / 2, points, Weight.BOLD, mark);
            return pdf.bytes();
        }
    }
}
