package dev.madoguchi.layout;

import dev.madoguchi.report.Report;
import dev.madoguchi.report.Value;
import dev.madoguchi.report.Value.Grid;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** Looks, before anything is written, whether a report has all that a layout asks for, and the layout all that the report must show. */
final class Asked {
    /** Whose report it is and of when: without them a sheet says nothing. */
    private static final List<String> ALWAYS = List.of("municipality", "site", "period");

    /** Where the city signs, in reports that it signs (003 §20-1). */
    private static final String CONFIRMATION = "confirmation";

    private final String file;
    private final Workbook workbook;

    Asked(String file, Workbook workbook) {
        this.file = file;
        this.workbook = workbook;
    }

    void check(Report report) throws LayoutException {
        Set<String> seen = new HashSet<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    for (Placeholder asked : in(cell)) {
                        require(report, asked, cell);
                        seen.add(asked.written());
                    }
                }
            }
        }
        for (String name : ALWAYS) {
            requireSeen(seen, name);
        }
        if (report.values().containsKey(CONFIRMATION)) {
            requireSeen(seen, CONFIRMATION);
        }
    }

    static List<Placeholder> in(Cell cell) {
        return cell.getCellType() == CellType.STRING ? Placeholder.in(cell.getStringCellValue()) : List.of();
    }

    private void require(Report report, Placeholder asked, Cell cell) throws LayoutException {
        boolean there = switch (asked) {
            case Placeholder.Named named -> isWord(report.values().get(named.written()));
            case Placeholder.Count count -> report.count(count.deed()).isPresent();
            case Placeholder.Table table -> report.values().get(table.name()) instanceof Grid;
            case Placeholder.Chart chart -> report.values().get(chart.name()) instanceof Grid;
            case Placeholder.Tables all -> true;
        };
        if (!there) {
            String place = file + ", " + cell.getSheet().getSheetName() + "!"
                    + cell.getAddress().formatAsString();
            throw new LayoutException(
                    LayoutFault.UNKNOWN_FIELD,
                    place,
                    "{{" + asked.written() + "}} ("
                            + String.join(", ", report.values().keySet()) + ")");
        }
    }

    private static boolean isWord(@Nullable Value value) {
        return value instanceof Value.Words || value instanceof Value.Figure;
    }

    private void requireSeen(Set<String> seen, String name) throws LayoutException {
        if (!seen.contains(name)) {
            throw new LayoutException(LayoutFault.MISSING_FIELD, file, "{{" + name + "}}");
        }
    }
}
