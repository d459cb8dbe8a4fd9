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
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;

/** A queue that {@code javax.print} finds; PDFBox draws the pages. */
final class ServicePrinter implements DocumentPrinter {
    private static final Duration LIMIT = Duration.ofSeconds(30);

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
    public void printRaw(String title, byte[] bytes) throws DeviceException {
        PrintService service = service();
        new LimitedWork("print-" + queue, LIMIT)
                .run(() -> hand(service, title, new SimpleDoc(bytes, DocFlavor.BYTE_ARRAY.AUTOSENSE, null)));
    }

    /** Draws the pages of a PDF on this service. */
    static PrintService pages(PrintService service, String title, byte[] pdf) throws DeviceException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFPageable pages = new PDFPageable(document);
            return hand(service, title, new SimpleDoc(pages, DocFlavor.SERVICE_FORMATTED.PAGEABLE, null));
        } catch (IOException e) {
            throw new DeviceException(DeviceFault.BROKEN, "the document is no PDF", e);
        }
    }

    private static PrintService hand(PrintService service, String title, Doc doc) throws DeviceException {
        var attributes = new HashPrintRequestAttributeSet(new JobName(title, Locale.ROOT));
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
