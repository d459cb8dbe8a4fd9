package dev.madoguchi.city.console;

import dev.madoguchi.city.console.AuditHeads.Trail;
import dev.madoguchi.city.console.Deliveries.Evidence;
import java.util.List;

/** What shows whether anything was altered: the heads of the audit trails, and what was refused because other bytes had its id. */
final class InspectionPage {
    private final AuditHeads heads;
    private final Deliveries deliveries;

    InspectionPage(AuditHeads heads, Deliveries deliveries) {
        this.heads = heads;
        this.deliveries = deliveries;
    }

    String page(Looker looker) {
        List<Trail> trails = heads.trails(looker.municipality());
        List<Evidence> evidence = deliveries.evidence(looker.municipality());
        return Frame.of(looker, "inspection", Frame.title(looker, "inspection"), false, page -> {
            page.leaf("h2", looker.text("console.trails"));
            if (trails.isEmpty()) {
                page.leaf("p", looker.text("console.noHead"), "class", "notice");
            } else {
                trails(page, looker, trails);
            }
            page.leaf("h2", looker.text("console.conflicts"));
            if (evidence.isEmpty()) {
                page.leaf("p", looker.text("console.noConflict"), "class", "notice");
            } else {
                evidence(page, looker, evidence);
            }
        });
    }

    private static void trails(Html page, Looker looker, List<Trail> trails) {
        page.table(
                looker.text("console.lastHeads"),
                List.of(
                        looker.text("console.station"),
                        looker.text("console.condition"),
                        looker.text("console.day"),
                        looker.text("console.receivedAt"),
                        looker.text("console.days"),
                        looker.text("console.entry"),
                        looker.text("console.hash")));
        for (Trail trail : trails) {
            page.open("tr").leaf("th", trail.station(), "scope", "row");
            page.leaf("td", verdict(looker, trail), "class", trail.isWhole() ? "good" : "bad");
            page.number(trail.day().toString()).number(looker.moment(trail.receivedAt()));
            page.number(Long.toString(trail.days())).number(Long.toString(trail.seq()));
            page.leaf("td", trail.hash(), "class", "code hash").close();
        }
        page.endTable();
    }

    private static String verdict(Looker looker, Trail trail) {
        return trail.isWhole()
                ? looker.text("console.trailWhole")
                : looker.text("console.trailBroken", trail.backward(), trail.others());
    }

    private static void evidence(Html page, Looker looker, List<Evidence> evidence) {
        page.table(
                looker.text("console.conflicts"),
                List.of(
                        looker.text("console.record"),
                        looker.text("console.station"),
                        looker.text("console.receivedAt"),
                        looker.text("console.sha256")));
        for (Evidence one : evidence) {
            page.open("tr").leaf("th", one.id().toString(), "scope", "row", "class", "code");
            page.leaf("td", one.station()).number(looker.moment(one.receivedAt()));
            page.leaf("td", one.sha256(), "class", "code hash").close();
        }
        page.endTable();
    }
}
