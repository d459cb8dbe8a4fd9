package dev.madoguchi.paperwork;

import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Prints the list that goes with a bundle. */
public final class HandOverPrinting {
    private final Bundles bundles;
    private final ApplicationIds ids;
    private final DocumentPrinter printer;
    private final HandOverListPdf layout;
    private final Paper paper;

    /**
     * What every list says.
     *
     * @param place of the counter
     */
    public record Paper(String place, Texts texts) {}

    public HandOverPrinting(
            Bundles bundles, Daybook daybook, DocumentPrinter printer, HandOverListPdf layout, Paper paper) {
        this.bundles = bundles;
        this.ids = new ApplicationIds(daybook);
        this.printer = printer;
        this.layout = layout;
        this.paper = paper;
    }

    /**
     * Prints the list of a bundle that is counted, and notes it first.
     *
     * @throws PaperworkException {@code NOT_NOW} where nobody has counted it
     * @throws DeviceException where the printer did not take it; the next print says that it is one more
     */
    void print(UUID bundle) throws PaperworkException, DeviceException, SecretException {
        Bundle printed = bundles.printed(bundle);
        List<CasePaper> papers = bundles.papers(bundle);
        var rule = bundles.rule(printed);
        Map<UUID, String> known = rule.applicationIds() ? ids.of(papers) : Map.of();
        byte[] pdf = layout.bytes(new HandOverList(paper.place(), rule, printed, papers, known));
        printer.print(paper.texts().get("paperwork.list.job"), pdf);
    }
}
