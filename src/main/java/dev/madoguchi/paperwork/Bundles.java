package dev.madoguchi.paperwork;

import dev.madoguchi.municipality.BundleRule;
import dev.madoguchi.municipality.CaseFilter;
import dev.madoguchi.paperwork.Bundle.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Papers on their way to the office: gathered in agreed units, counted by a second person, listed, handed over (F53, F56, F58; 000
 * §5(5)①※, 003 §7-2(6)(シ)(ス), §8-2(3), §8-3(2)).
 *
 * <p>Every deed is one transaction, and may be done twice. A paper that is in no bundle waits; a bundle that was not ticked as handed
 * over stays on the list, however often the program ends.
 */
public final class Bundles {
    private final Jdbi jdbi;
    private final List<BundleRule> rules;
    private final BundleTable bundles;
    private final CasePaperTable papers;
    private final Clock clock;

    Bundles(Jdbi jdbi, List<BundleRule> rules, String site, Clock clock) {
        this.jdbi = jdbi;
        this.rules = List.copyOf(rules);
        this.bundles = new BundleTable(site);
        this.papers = new CasePaperTable(site);
        this.clock = clock;
    }

    /** What waits to be gathered, of each kind of the profile. */
    public List<WaitingPapers> waiting() {
        return jdbi.inTransaction(handle -> rules.stream()
                .map(rule -> new WaitingPapers(
                        rule, papers.waiting(handle, rule.id()).size()))
                .toList());
    }

    /** The bundles that are not handed over, and those of today that are, the oldest first. */
    public List<Bundle> today() {
        Instant midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return jdbi.inTransaction(handle -> bundles.since(handle, midnight));
    }

    /** A bundle's cases, in the order in which they came. */
    public List<CasePaper> papers(UUID bundle) {
        return jdbi.inTransaction(handle -> papers.of(handle, bundle));
    }

    /** The rule that a bundle was made by; where the profile no longer has it, one that says only its id. */
    public BundleRule rule(Bundle bundle) {
        return rules.stream()
                .filter(rule -> rule.id().equals(bundle.kind()))
                .findFirst()
                .orElseGet(() -> new BundleRule(
                        bundle.kind(),
                        bundle.kind(),
                        new CaseFilter(List.of(), List.of()),
                        "",
                        OptionalInt.empty(),
                        List.of(),
                        false,
                        ""));
    }

    /**
     * Gathers the oldest papers that wait, as many as were agreed for a bundle.
     *
     * @param id a new random id for each deed of a person, so that a deed that is tried again is done once
     * @throws PaperworkException {@code NOTHING_WAITING}
     */
    public Bundle make(UUID id, BundleRule rule, String who) throws PaperworkException {
        return jdbi.inTransaction(handle -> {
            if (bundles.find(handle, id).isEmpty()) {
                gather(handle, id, rule, who);
            }
            return bundle(handle, id);
        });
    }

    private void gather(Handle handle, UUID id, BundleRule rule, String who) throws PaperworkException {
        List<CasePaper> waiting = papers.waiting(handle, rule.id());
        if (waiting.isEmpty()) {
            throw new PaperworkException(Refusal.NOTHING_WAITING);
        }
        LocalDate day = LocalDate.now(clock);
        bundles.insert(
                handle, id, rule.id(), day, bundles.lastNumber(handle, rule.id(), day) + 1, new Signature(who, now()));
        waiting.stream()
                .limit(rule.unit().orElse(waiting.size()))
                .forEach(paper -> papers.put(handle, paper, rule.id(), id));
    }

    /**
     * Says of one paper that it is not there, or that it was found.
     *
     * @throws PaperworkException {@code NOT_NOW} where the bundle is counted already
     */
    public Bundle missing(UUID bundle, UUID visit, boolean missing, String who) throws PaperworkException {
        return jdbi.inTransaction(handle -> {
            boolean done = bundle(handle, bundle).state() == BundleState.MADE
                    && papers.missing(handle, visit, bundle, missing, who);
            return after(handle, bundle, done);
        });
    }

    /**
     * Notes that a second person has counted the papers.
     *
     * @param counted how many there are
     * @param by the second person's name
     * @throws PaperworkException {@code NO_NAME}, {@code SAME_PERSON}, {@code COUNT_DIFFERS}, or {@code NOT_NOW}
     */
    public Bundle count(UUID bundle, int counted, String by) throws PaperworkException {
        if (by.isBlank()) {
            throw new PaperworkException(Refusal.NO_NAME);
        }
        return jdbi.inTransaction(handle -> {
            Bundle made = bundle(handle, bundle);
            if (letters(by).equals(letters(made.made().who()))) {
                throw new PaperworkException(Refusal.SAME_PERSON);
            }
            if (counted != made.papers()) {
                throw new PaperworkException(Refusal.COUNT_DIFFERS);
            }
            return after(handle, bundle, bundles.counted(handle, bundle, new Signature(by.strip(), now())));
        });
    }

    /** A name without blanks of any width: nobody becomes somebody else by a space. */
    private static String letters(String name) {
        return name.replaceAll("[\\s\\u3000]", "");
    }

    /**
     * Notes that the list goes to the printer now, before it does: a list that may have come out is never printed a second time
     * without saying so.
     *
     * @throws PaperworkException {@code NOT_NOW} where nobody has counted the bundle
     */
    public Bundle printed(UUID bundle) throws PaperworkException {
        return jdbi.inTransaction(handle -> after(handle, bundle, bundles.printed(handle, bundle, now())));
    }

    /**
     * Notes that the bundle is with whom it is for.
     *
     * @throws PaperworkException {@code NOT_NOW} where its list was not printed, or it is handed over already
     */
    public Bundle handOver(UUID bundle, String who) throws PaperworkException {
        return jdbi.inTransaction(
                handle -> after(handle, bundle, bundles.handedOver(handle, bundle, new Signature(who, now()))));
    }

    private Bundle after(Handle handle, UUID bundle, boolean done) throws PaperworkException {
        if (!done) {
            throw new PaperworkException(Refusal.NOT_NOW);
        }
        return bundle(handle, bundle);
    }

    private Bundle bundle(Handle handle, UUID id) {
        return bundles.find(handle, id).orElseThrow(() -> new IllegalArgumentException("no bundle " + id));
    }

    /** Adds what a case left here, once. */
    void take(Handle handle, FinishedCase done) {
        for (BundleRule rule : rules) {
            if (rule.cases().covers(done.procedure(), done.route())) {
                papers.add(handle, rule.id(), done);
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
