package dev.madoguchi.city.console;

import dev.madoguchi.municipality.Staffing;
import dev.madoguchi.roster.StaffedHour;
import java.util.ArrayList;
import java.util.List;

/** How a site is staffed: a row for each rule, a column for each hour. Too few is said in words, not only in red. */
final class StaffingTable {
    private StaffingTable() {}

    static void write(Html page, Looker looker, SiteStaffing staffing) {
        if (staffing.hours().isEmpty() || staffing.planned() == 0) {
            page.leaf("p", looker.text("console.staffing.is", verdict(looker, staffing)), "class", "notice");
            return;
        }
        List<Integer> hours =
                staffing.hours().stream().map(StaffedHour::hour).distinct().toList();
        List<String> columns =
                new ArrayList<>(List.of(looker.text("console.staffing.rule"), looker.text("console.staffing.needed")));
        hours.forEach(hour -> columns.add(looker.text("console.hour", hour)));
        page.table(looker.text("console.staffing.byHour", staffing.planned(), staffing.present()), columns);
        staffing.hours().stream().map(StaffedHour::rule).distinct().forEach(rule -> row(page, looker, staffing, rule));
        page.endTable();
        page.leaf("p", looker.text("console.staffing.legend"), "class", "hint");
    }

    private static void row(Html page, Looker looker, SiteStaffing staffing, Staffing rule) {
        page.open("tr").leaf("th", rule.name(), "scope", "row").number(Integer.toString(rule.people()));
        staffing.hours().stream().filter(hour -> hour.rule().equals(rule)).forEach(hour -> cell(page, looker, hour));
        page.close();
    }

    private static void cell(Html page, Looker looker, StaffedHour hour) {
        String numbers = hour.present()
                .map(present -> looker.text("console.staffing.begun", present, hour.planned()))
                .orElse(looker.text("console.staffing.coming", hour.planned()));
        page.leaf(
                "td",
                hour.isShort() ? looker.text("console.staffing.short", numbers) : numbers,
                "class",
                hour.isShort() ? "number bad" : "number");
    }

    /** The whole day in a few words. */
    static String verdict(Looker looker, SiteStaffing staffing) {
        if (!staffing.open()) {
            return looker.text("console.staffing.shut");
        }
        if (staffing.planned() == 0) {
            return looker.text("console.staffing.none");
        }
        List<Integer> hours = staffing.shortHours();
        return hours.isEmpty()
                ? looker.text("console.staffing.enough")
                : looker.text("console.staffing.few", spans(looker, hours));
    }

    /** Hours in a row as one span. */
    private static String spans(Looker looker, List<Integer> hours) {
        List<String> spans = new ArrayList<>();
        for (int at = 0; at < hours.size(); at++) {
            int from = hours.get(at);
            while (at + 1 < hours.size() && hours.get(at + 1) == hours.get(at) + 1) {
                at++;
            }
            spans.add(looker.text("console.staffing.span", from, hours.get(at) + 1));
        }
        return String.join(looker.text("console.staffing.and"), spans);
    }
}
