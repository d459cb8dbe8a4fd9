package dev.madoguchi.city.console;

import dev.madoguchi.city.console.Deliveries.Delivery;
import dev.madoguchi.city.console.Deliveries.Sum;
import dev.madoguchi.city.receipt.Acceptance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What a day's counters delivered, seen from the outside, and what stands in the receipts for it. */
final class DeliveriesPage {
    private final Deliveries deliveries;
    private final HandedOver handedOver;
    private final Clock clock;

    DeliveriesPage(Deliveries deliveries, HandedOver handedOver, Clock clock) {
        this.deliveries = deliveries;
        this.handedOver = handedOver;
        this.clock = clock;
    }

    String page(Looker looker, Asked asked) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = Span.day(asked.value("day")).orElse(today);
        List<Sum> sums = deliveries.sums(looker.municipality(), day);
        List<Handed> handed = handedOver.of(looker.municipality(), day);
        List<Delivery> latest = deliveries.latest(looker.municipality(), day);
        return Frame.of(looker, "deliveries", Frame.title(looker, "deliveries"), day.equals(today), page -> {
            SitesPage.asOf(page, looker, clock);
            page.open("form", "method", "get", "action", looker.address("deliveries"), "class", "choice");
            page.leaf("label", looker.text("console.day"), "for", "day");
            page.open("input", "id", "day", "name", "day", "type", "date", "value", day.toString());
            page.leaf("button", looker.text("console.show"), "id", "show").close();
            if (sums.isEmpty()) {
                page.leaf("p", looker.text("console.noDelivery", day.toString()), "class", "notice");
                return;
            }
            sums(page, looker, day, sums);
            handed(page, looker, handed);
            records(page, looker, latest);
        });
    }

    private static void sums(Html page, Looker looker, LocalDate day, List<Sum> sums) {
        page.table(
                looker.text("console.deliveredOn", day.toString()),
                List.of(
                        looker.text("console.site"),
                        looker.text("console.kind"),
                        looker.text("console.times"),
                        looker.text("console.latest")));
        for (Sum sum : sums) {
            page.open("tr").leaf("th", looker.names().site(sum.site()), "scope", "row");
            page.leaf("td", kind(looker, sum.kind())).number(Long.toString(sum.times()));
            page.number(looker.moment(sum.latest())).close();
        }
        page.endTable();
    }

    private static void handed(Html page, Looker looker, List<Handed> handed) {
        page.table(
                looker.text("console.handed"),
                List.of(
                        looker.text("console.station"),
                        looker.text("console.site"),
                        looker.text("console.times"),
                        looker.text("console.acceptance"),
                        looker.text("console.acceptance.reason"),
                        looker.text("console.acceptance.by"),
                        looker.text("console.acceptance.at")));
        for (Handed one : handed) {
            page.open("tr").leaf("th", one.station(), "scope", "row");
            page.leaf("td", looker.names().site(one.site())).number(Integer.toString(one.records()));
            page.leaf("td", looker.text("console.acceptance." + one.standing()), "class", tone(one.standing()));
            page.leaf(
                    "td",
                    one.said()
                            .map(Acceptance::reason)
                            .filter(reason -> !reason.isEmpty())
                            .orElse(SitesPage.NONE));
            page.leaf("td", one.said().map(Acceptance::by).orElse(SitesPage.NONE));
            page.number(one.said().map(said -> looker.moment(said.at())).orElse(SitesPage.NONE))
                    .close();
        }
        page.endTable();
    }

    private static String tone(Handed.Standing standing) {
        return switch (standing) {
            case ACCEPTED -> "good";
            case WAITING -> "soon";
            case QUERIED, GROWN, UNSIGNED -> "bad";
        };
    }

    private static void records(Html page, Looker looker, List<Delivery> latest) {
        page.table(
                looker.text("console.receipts", Deliveries.MOST),
                List.of(
                        looker.text("console.record"),
                        looker.text("console.site"),
                        looker.text("console.station"),
                        looker.text("console.kind"),
                        looker.text("console.receivedAt"),
                        looker.text("console.number"),
                        looker.text("console.sha256")));
        for (Delivery delivery : latest) {
            page.open("tr").leaf("th", delivery.id().toString(), "scope", "row", "class", "code");
            page.leaf("td", looker.names().site(delivery.site())).leaf("td", delivery.station());
            page.leaf("td", kind(looker, delivery.kind())).number(looker.moment(delivery.receivedAt()));
            page.number(Long.toString(delivery.seq()));
            page.leaf("td", delivery.sha256(), "class", "code hash").close();
        }
        page.endTable();
    }

    private static String kind(Looker looker, String kind) {
        String key = "console.kind." + kind;
        return looker.texts().has(key) ? looker.text(key) : kind;
    }
}
