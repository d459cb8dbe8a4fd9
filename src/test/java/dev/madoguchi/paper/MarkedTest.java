package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.printer.EscPos;
import dev.madoguchi.device.printer.MarkedSlipPrinter;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.SimulatedPrinter;
import dev.madoguchi.device.printer.SimulatedPrinterServer;
import dev.madoguchi.device.printer.Slip;
import dev.madoguchi.device.printer.TcpPrinterPort;
import dev.madoguchi.device.printer.TicketPrinter;
import dev.madoguchi.paper.JapanesePdf.Weight;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class MarkedTest {
    private static final String MARK = "研修用（実際の手続には使えません）";
    private static final PrinterModel MODEL = PrinterModel.usual();

    private final SimulatedDocumentPrinter paper = new SimulatedDocumentPrinter();

    @Test
    void marksEveryPageAtItsTopAndBottomAndLeavesWhatIsOnIt() throws Exception {
        byte[] pdf;
        try (JapanesePdf pages = JapanesePdf.create(JapaneseFonts.installed(), "試験")) {
            pages.page(210, 297).text(20, 100, 10, Weight.REGULAR, "一枚目");
            pages.page(210, 297).text(20, 100, 10, Weight.REGULAR, "二枚目");
            pdf = pages.bytes();
        }

        new HandingPrinter(paper, new Marked(MARK)).print("試験", pdf);

        try (PDDocument printed = Loader.loadPDF(paper.documents().getFirst().bytes())) {
            for (String page : List.of("一枚目", "二枚目")) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page.startsWith("一") ? 1 : 2);
                stripper.setEndPage(stripper.getStartPage());
                String text = stripper.getText(printed);
                assertTrue(text.contains(page), text);
                assertEquals(2, text.split(MARK, -1).length - 1, text);
            }
        }
    }

    @Test
    void beginsEverySlipWithTheMark() throws Exception {
        SimulatedPrinter printer = new SimulatedPrinter(MODEL);
        byte[] plain = new EscPos(MODEL).line("A-001").feed(1).cut().bytes();
        try (SimulatedPrinterServer wire = SimulatedPrinterServer.start(printer, 0)) {
            TicketPrinter ticket = new TicketPrinter(new TcpPrinterPort("127.0.0.1", wire.port()), MODEL);
            ticket.print(plain);

            PrintOutcome outcome = new MarkedSlipPrinter(ticket, "【研修用】無効").print(plain);

            assertEquals(new PrintOutcome.Printed(false), outcome);
        }
        List<Slip> slips = printer.slips();
        assertEquals(2, slips.size());
        int more = slips.get(1).image().getHeight() - slips.get(0).image().getHeight();
        assertTrue(more > 20, "the mark and its rule take " + more + " rows");
        assertTrue(slips.get(1).cut());
    }
}
