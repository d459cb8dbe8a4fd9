package dev.madoguchi.closing;

import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.municipality.LedgerField;
import dev.madoguchi.paper.JapanesePdf;
import dev.madoguchi.paper.JapanesePdf.Weight;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The ledger's lines broken to the widths of the columns, and laid out on pages. Lengths are millimetres. */
final class LedgerTable {
    static final double POINTS = 10.5;
    static final double LEADING = 4.9;
    static final double PADDING = 1.6;
    static final double NUMBER_WIDTH = 13;

    private static final Map<LedgerField, Double> WIDTHS = new EnumMap<>(Map.of(
            LedgerField.NAME, 56.0,
            LedgerField.BIRTH_DATE, 40.0,
            LedgerField.TELEPHONE, 38.0));

    private final JapanesePdf pdf;
    private final List<LedgerField> fields;
    private final double width;

    LedgerTable(JapanesePdf pdf, List<LedgerField> fields, double width) {
        this.pdf = pdf;
        this.fields = fields;
        this.width = width;
    }

    /** One line of the table, or a part of it where an address is longer than a page. */
    record Row(String number, List<List<String>> cells) {
        int lines() {
            return cells.stream().mapToInt(List::size).max().orElse(1);
        }

        double height() {
            return lines() * LEADING + 2 * PADDING;
        }

        Row part(int from, int to) {
            return new Row(
                    from == 0 ? number : "",
                    cells.stream()
                            .map(cell -> cell.subList(Math.min(from, cell.size()), Math.min(to, cell.size())))
                            .toList());
        }
    }

    /** The width of a field's column; the address takes what the others leave. */
    double width(LedgerField field) {
        double fixed = fields.stream()
                .mapToDouble(each -> WIDTHS.getOrDefault(each, 0.0))
                .sum();
        return WIDTHS.getOrDefault(field, width - NUMBER_WIDTH - fixed);
    }

    /** The lines of each page: at least one page, though it be empty. */
    List<List<Row>> pages(List<LedgerEntry> entries, double height) {
        List<List<Row>> pages = new ArrayList<>(Collections.singleton(new ArrayList<>()));
        double left = height;
        int number = 0;
        for (LedgerEntry entry : entries) {
            number++;
            for (Row row : parts(row(number, entry), height)) {
                if (row.height() > left) {
                    pages.add(new ArrayList<>());
                    left = height;
                }
                pages.getLast().add(row);
                left -= row.height();
            }
        }
        return pages;
    }

    private Row row(int number, LedgerEntry entry) {
        return new Row(
                Integer.toString(number),
                fields.stream()
                        .map(field -> lines(Ledger.cell(entry, field), width(field) - 2 * PADDING))
                        .toList());
    }

    private List<String> lines(String text, double room) {
        return pdf.width(text, POINTS, Weight.REGULAR) <= room
                ? List.of(text)
                : pdf.wrap(text, POINTS, Weight.REGULAR, room);
    }

    private static List<Row> parts(Row row, double height) {
        int most = (int) ((height - 2 * PADDING) / LEADING);
        List<Row> parts = new ArrayList<>();
        for (int from = 0; from < row.lines(); from += most) {
            parts.add(row.part(from, from + most));
        }
        return parts;
    }
}
