package dev.madoguchi.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.madoguchi.report.Report;
import dev.madoguchi.report.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthTablesTest {
    /** F27, F102: 003 counts 国外転出者, whom no case at a counter shows. */
    @Test
    void givesWhatPeopleCountAColumnBeyondTheTotalOfAMonth() throws Exception {
        Report report = SampleReports.of("kitakyushu").monthly();

        List<Value.Grid> grids = report.values().values().stream()
                .filter(Value.Grid.class::isInstance)
                .map(Value.Grid.class::cast)
                .toList();

        assertEquals(2, grids.size());
        for (Value.Grid grid : grids) {
            assertEquals("国外転出者", grid.head().getLast());
            assertEquals("計", grid.head().get(grid.head().size() - 2));
            grid.rows().forEach(row -> assertEquals(grid.head().size(), row.size()));
            assertFalse(
                    ChartColumns.of(grid).contains(grid.head().size() - 2), "a chart shows no total beside its parts");
        }
    }
}
