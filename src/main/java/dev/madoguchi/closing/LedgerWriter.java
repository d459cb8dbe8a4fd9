package dev.madoguchi.closing;

import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.municipality.LedgerField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes the ledgers of one site, in the columns that its municipality asks for. */
public final class LedgerWriter {
    private final String municipality;
    private final String site;
    private final List<LedgerField> fields;
    private final LedgerPdf pdf;
    private final LedgerXlsx xlsx;

    /**
     * @param municipality its name, as people read it
     * @param site the site's name
     * @param fields the columns in their order
     */
    public LedgerWriter(String municipality, String site, List<LedgerField> fields, LedgerPdf pdf, LedgerXlsx xlsx) {
        this.municipality = municipality;
        this.site = site;
        this.fields = List.copyOf(fields);
        this.pdf = pdf;
        this.xlsx = xlsx;
    }

    LedgerPrint print(LocalDate day, List<LedgerEntry> entries) {
        return pdf.write(ledger(day, entries));
    }

    byte[] workbook(LocalDate day, List<LedgerEntry> entries) {
        return xlsx.write(ledger(day, entries));
    }

    /** Who cannot be read any more has a line that says so, with the record under which the city has them. */
    private Ledger ledger(LocalDate day, List<LedgerEntry> entries) {
        return new Ledger(
                municipality,
                site,
                day,
                fields,
                entries.stream()
                        .map(entry -> entry.isShut() ? entry.named(pdf.shut(entry.visit())) : entry)
                        .toList());
    }

    /** The slip that the city signs, in two copies. */
    byte[] slip(LocalDate day, ClosingState.LedgerConfirmed confirmed, Optional<LedgerFile.Kept> file) {
        return pdf.slip().write(new DeliverySlipPdf.Goods(municipality, site, day, confirmed, file));
    }

    /** The slip with the password of the ledger's file, which goes another way than the file. */
    byte[] passwordSlip(LocalDate day, LedgerFile.Written written) {
        return pdf.passwordSlip().write(municipality, site, day, written);
    }
}
