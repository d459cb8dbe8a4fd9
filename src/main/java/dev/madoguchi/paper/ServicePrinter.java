package dev.madoguchi.paper;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttribute;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaPrintableArea;
import javax.print.attribute.standard.MediaSize;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;

/** A queue that {@code javax.print} finds; PDFBox draws the pages. */
final class ServicePrinter implements DocumentPrinter {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** Millimetres by which two papers of the same name differ. */
    private static final double SAME_PAPER = 1;

    private final String queue;

    ServicePrinter(String queue) {
        this.queue = queue;
    }

    @Override
    public String name() {
        return queue;
    }

    @Override
    public void print(String title, byte[] pdf) throws DeviceException {
        PrintService service = service();
        new LimitedWork("print-" + queue, LIMIT).run(() -> pages(service, title, pdf));
    }

    @Override
    public void printTrueSize(String title, byte[] pdf, PaperSize sheet) throws DeviceException {
        PrintService service = service();
        new LimitedWork("print-" + queue, LIMIT).run(() -> pages(service, title, pdf, medium(service, sheet)));
    }

    /** {@code javax.print} tells nothing of a job that was taken. */
    @Override
    public SlipFate printSlip(String title, byte[] bytes, Duration limit) throws DeviceException {
        PrintService service = service();
        new LimitedWork("print-" + queue, LIMIT)
                .run(() -> hand(service, title, new SimpleDoc(bytes, DocFlavor.BYTE_ARRAY.AUTOSENSE, null)));
        return SlipFate.HANDED_ON;
    }

    @Override
    public void requireAble() throws DeviceException {
        service();
    }

    @Override
    public SpoolState tidy() {
        return new SpoolState.Unseen();
    }

    @Override
    public SpoolState clear() {
        return new SpoolState.Unseen();
    }

    /**
     * Draws the pages of a PDF on this service, each on paper of its own size and at that size: that is what
     * {@link PDFPageable} does ({@code Scaling.ACTUAL_SIZE}).
     *
     * @param how what to ask of the service beside
     */
    static PrintService pages(PrintService service, String title, byte[] pdf, PrintRequestAttribute... how)
            throws DeviceException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFPageable pages = new PDFPageable(document);
            return hand(service, title, new SimpleDoc(pages, DocFlavor.SERVICE_FORMATTED.PAGEABLE, null), how);
        } catch (IOException e) {
            throw new DeviceException(DeviceFault.BROKEN, "the document is no PDF", e);
        }
    }

    /** The service's own name for this paper, and that all of it is printed on; nothing where it has no such paper. */
    static PrintRequestAttribute[] medium(PrintService service, PaperSize sheet) {
        Object offered = service.getSupportedAttributeValues(Media.class, null, null);
        Media[] media = offered instanceof Media[] several ? several : new Media[0];
        return Arrays.stream(media)
                .filter(MediaSizeName.class::isInstance)
                .map(MediaSizeName.class::cast)
                .filter(medium -> isSize(medium, sheet))
                .findFirst()
                .map(medium -> new PrintRequestAttribute[] {medium, whole(sheet)})
                .orElse(new PrintRequestAttribute[0]);
    }

    private static boolean isSize(MediaSizeName name, PaperSize sheet) {
        MediaSize size = MediaSize.getMediaSizeForName(name);
        return size != null
                && Math.abs(size.getX(MediaSize.MM) - sheet.width()) < SAME_PAPER
                && Math.abs(size.getY(MediaSize.MM) - sheet.height()) < SAME_PAPER;
    }

    private static MediaPrintableArea whole(PaperSize sheet) {
        return new MediaPrintableArea(0f, 0f, (float) sheet.width(), (float) sheet.height(), MediaPrintableArea.MM);
    }

    private static PrintService hand(PrintService service, String title, Doc doc, PrintRequestAttribute... how)
            throws DeviceException {
        var attributes = new HashPrintRequestAttributeSet(how);
        attributes.add(new JobName(title, Locale.ROOT));
        try {
            service.createPrintJob().print(doc, attributes);
            return service;
        } catch (PrintException e) {
            throw new DeviceException(DeviceFault.REFUSED, service.getName() + " did not print", e);
        }
    }

    private PrintService service() throws DeviceException {
        PrintService found = Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                .filter(service -> service.getName().equalsIgnoreCase(queue))
                .findFirst()
                .orElseThrow(() -> new DeviceException(DeviceFault.ABSENT, "no printer queue " + queue));
        if (found.getAttribute(PrinterIsAcceptingJobs.class) == PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS) {
            throw new DeviceException(DeviceFault.REFUSED, queue + " takes no jobs");
        }
        return found;
    }
}
