package dev.madoguchi.city.console;

import dev.madoguchi.city.vault.PublicationVault;
import dev.madoguchi.city.vault.VaultDatabase;
import java.time.Clock;
import java.util.Optional;

/** The pages behind the door. */
final class ConsolePages {
    private static final String SITES = "sites/";
    private static final int UNKNOWN = 404;

    private final SitesPage sites;
    private final SitePage site;
    private final StationsPage stations;
    private final DeliveriesPage deliveries;
    private final ChartsPage charts;
    private final InspectionPage inspection;
    private final PublicationsPage publications;
    private final AccountsPage accounts;
    private final ReviewsPage reviews;
    private final ReviewPage review;
    private final AuthorityCertificate authority;

    ConsolePages(VaultDatabase database, Accounts accounts, Reviews reviews, Console.Looks looks, Clock clock) {
        StationStates states = new StationStates(database);
        CityTallies tallies = new CityTallies(database);
        Deliveries delivered = new Deliveries(database);
        this.sites = new SitesPage(states, tallies, looks.sites(), clock);
        this.site = new SitePage(states, tallies, looks.sites(), clock);
        this.stations = new StationsPage(states, clock);
        this.deliveries = new DeliveriesPage(delivered, new HandedOver(database), clock);
        this.charts = new ChartsPage(tallies, clock);
        this.inspection = new InspectionPage(new AuditHeads(database), delivered);
        this.publications = new PublicationsPage(new PublicationVault(database), looks.publications(), clock);
        this.authority = looks.authority();
        this.accounts = new AccountsPage(accounts, authority);
        this.reviews = new ReviewsPage(reviews, clock);
        this.review = new ReviewPage(reviews);
    }

    Answer answer(Looker looker, Session session, Asked asked) {
        if (asked.page().equals("tallies.csv")) {
            return charts.csv(looker, asked);
        }
        if (asked.page().equals(AccountsPage.AUTHORITY)) {
            return new Answer.Download(AccountsPage.AUTHORITY, "application/x-pem-file", authority.pem());
        }
        return page(looker, session, asked)
                .map(page -> new Answer.Page(200, page))
                .orElseGet(() -> new Answer.Page(
                        UNKNOWN, Frame.saying(looker, looker.text("console.stopped"), looker.text("console.noPage"))));
    }

    /** Empty where there is no such page, or it is not for this role: nobody learns which. */
    private Optional<String> page(Looker looker, Session session, Asked asked) {
        if (asked.page().startsWith(SITES)) {
            return site.page(looker, asked.page().substring(SITES.length()));
        }
        if (PublicationsPage.isOne(asked.page())) {
            return publications.one(looker, asked.page());
        }
        if (ReviewPage.isOne(asked.page())) {
            return looker.may(ConsoleRole::seesReviews) ? review.page(looker, session, asked) : Optional.empty();
        }
        return switch (asked.page()) {
            case "" -> Optional.of(sites.page(looker));
            case "stations" -> Optional.of(stations.page(looker));
            case "deliveries" -> Optional.of(deliveries.page(looker, asked));
            case PublicationsPage.HERE -> Optional.of(publications.page(looker, asked.value("before")));
            case "charts" -> Optional.of(charts.page(looker, asked));
            case ReviewsPage.HERE ->
                looker.may(ConsoleRole::seesReviews) ? Optional.of(reviews.page(looker)) : Optional.empty();
            case "inspection" ->
                looker.may(ConsoleRole::inspects) ? Optional.of(inspection.page(looker)) : Optional.empty();
            case "accounts" ->
                looker.may(ConsoleRole::managesAccounts)
                        ? Optional.of(
                                asked.sent() ? accounts.act(looker, session, asked) : accounts.page(looker, session))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
