package dev.madoguchi.paper;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.paper.JapanesePdf.Weight;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.Overlay;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A printer whose documents all bear words that say what they are only for, at the top and the bottom of each page. */
public final class MarkedPrinter implements DocumentPrinter {
    private static final double POINT = 25.4 / 72;
    private static final double NARROW = 120;
    private static final double EDGE = 6;

    private final DocumentPrinter printer;
    private final String mark;

    /** @param mark one line */
    public MarkedPrinter(DocumentPrinter printer, String mark) {
        this.printer = printer;
        this.mark = mark;
    }

    @Override
    public String name() {
        return printer.name();
    }

    @Override
    public void print(String title, byte[] pdf) throws DeviceException {
        printer.print(title, marked(pdf));
    }

    @Override
    public void printTrueSize(String title, byte[] pdf, PaperSize sheet) throws DeviceException {
        printer.printTrueSize(title, marked(pdf), sheet);
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

    @Override
    public SlipFate printSlip(String title, byte[] bytes, Duration limit) throws DeviceException {
        return printer.printSlip(title, bytes, limit);
    }

    @Override
    public void requireAble() throws DeviceException {
        printer.requireAble();
    }

    @Override
    public SpoolState tidy() throws DeviceException {
        return printer.tidy();
    }

    @Override
    public SpoolState clear() throws DeviceException {
        return printer.clear();
    }

    @Override
    public SpoolState settle(Duration limit) throws DeviceException {
        return printer.settle(limit);
    }
}
