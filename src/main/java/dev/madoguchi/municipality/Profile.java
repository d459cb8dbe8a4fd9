package dev.madoguchi.municipality;

import java.util.List;
import java.util.Optional;

/**
 * Everything a workstation must know of one municipality's counters, as its specification says it.
 *
 * <p>Read by {@code municipality.reading.Profiles}. All references inside hold: a window serves procedures that exist, a procedure belongs to a service
 * and a ticket series that exist. Where a specification is silent, the value is the one default of {@code defaults.yaml}.
 *
 * @param id short name of the municipality in lower-case ASCII, such as {@code kokubunji}; records carry it
 * @param name its name, such as 国分寺市
 * @param code the 5 digits of 全国地方公共団体コード without the check digit, where the specification gives it
 * @param call how visitors are called to a window
 */
public record Profile(
        String id,
        String name,
        Optional<String> code,
        Specification specification,
        Timetable timetable,
        List<TicketSeries> series,
        List<Procedure> procedures,
        List<Site> sites,
        CallWording call,
        CounterRules rules) {

    public Profile {
        series = List.copyOf(series);
        procedures = List.copyOf(procedures);
        sites = List.copyOf(sites);
    }

    public Optional<Site> site(String siteId) {
        return sites.stream().filter(site -> site.id().equals(siteId)).findFirst();
    }

    public Optional<Procedure> procedure(String procedureId) {
        return procedures.stream()
                .filter(procedure -> procedure.id().equals(procedureId))
                .findFirst();
    }

    public Optional<TicketSeries> series(String letter) {
        return series.stream().filter(each -> each.letter().equals(letter)).findFirst();
    }

    /** The procedures that some window of the site serves, in the profile's order. */
    public List<Procedure> proceduresAt(Site site) {
        return procedures.stream()
                .filter(procedure -> site.windows().stream().anyMatch(window -> window.serves(procedure)))
                .toList();
    }

    /** What a visitor of a site may come for: all that its windows serve, and what is only shown the way to, in the profile's order. */
    public List<Procedure> proceduresKnownAt(Site site) {
        List<Procedure> served = proceduresAt(site);
        return procedures.stream()
                .filter(procedure -> procedure.referTo().isPresent() || served.contains(procedure))
                .toList();
    }

    /** The series of numbers that some procedure at the site has, in the profile's order. */
    public List<TicketSeries> seriesAt(Site site) {
        return series.stream()
                .filter(each -> proceduresAt(site).stream()
                        .anyMatch(procedure -> procedure.series().equals(each.letter())))
                .toList();
    }

    /** The series that a window serves, in the profile's order. */
    public List<TicketSeries> seriesOf(Window window) {
        return series.stream()
                .filter(each -> procedures.stream()
                        .anyMatch(procedure ->
                                window.serves(procedure) && procedure.series().equals(each.letter())))
                .toList();
    }

    /** When a procedure is done at a site: its service's own hours where it has such, else the site's. */
    public Hours hours(Site site, Procedure procedure) {
        return timetable.service(procedure.service()).flatMap(Service::hours).orElse(site.hours());
    }

    public ConsentText consent() {
        return rules.consent();
    }

    public Retention retention() {
        return rules.retention();
    }

    public LedgerRule ledger() {
        return rules.ledger();
    }
}
