package dev.madoguchi.city;

import dev.madoguchi.city.vault.KeptProposal;
import dev.madoguchi.city.vault.KeptPublication;
import dev.madoguchi.city.vault.ProposalVault;
import dev.madoguchi.city.vault.PublicationVault;
import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.publishing.Proposal;
import dev.madoguchi.publishing.Publication;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.Series;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.VerifyingKey;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Publishes by the city's own database and key. */
final class OwnPublishing implements PublishingDeeds {
    private final PublicationVault vault;
    private final ProposalVault proposals;
    private final PublicationDesk desk;
    private final KeyRounds keys;
    private final String issuer;
    private final Clock clock;

    /** @param profiles what stations got with their enrolment, where no profile was published */
    OwnPublishing(VaultDatabase database, CityProfiles profiles, KeyRounds keys, String issuer, Clock clock) {
        this.vault = new PublicationVault(database);
        this.proposals = new ProposalVault(database);
        this.desk = new PublicationDesk(vault, profiles, keys::verifying);
        this.keys = keys;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    public Published publish(Draft draft, Terms terms) throws CityException {
        Series series = desk.fitting(draft, terms);
        requireProposal(draft.municipality(), terms);
        return sign(draft.municipality(), series, terms, draft.content());
    }

    @Override
    public Published withdraw(String municipality, Series series, Terms terms) throws CityException {
        desk.requireWithdrawable(municipality, series);
        return sign(municipality, series, terms, "");
    }

    @Override
    public Published decline(String municipality, UUID proposal, String reason, Terms terms) throws CityException {
        Terms told = new Terms(terms.from(), terms.by(), proposal.toString());
        requireProposal(municipality, told);
        String site =
                proposals.find(municipality, proposal).orElseThrow().station().site();
        return sign(municipality, new Series(site, PublishedKind.ANSWER, proposal.toString()), told, reason);
    }

    private void requireProposal(String municipality, Terms terms) throws CityException {
        if (terms.answers().isEmpty()) {
            return;
        }
        try {
            if (proposals.find(municipality, UUID.fromString(terms.answers())).isPresent()) {
                return;
            }
        } catch (IllegalArgumentException e) {
            throw new CityException(CityFault.UNKNOWN_PROPOSAL, "no id of a proposal: " + terms.answers(), e);
        }
        throw new CityException(CityFault.UNKNOWN_PROPOSAL, "no proposal " + terms.answers());
    }

    private Published sign(String municipality, Series series, Terms terms, String content) throws CityException {
        try {
            return published(
                    vault.add(municipality, series, version -> kept(municipality, series, version, terms, content)));
        } catch (IllegalArgumentException e) {
            throw new CityException(CityFault.PUBLICATION, String.valueOf(e.getMessage()), e);
        }
    }

    private KeptPublication kept(String municipality, Series series, int version, Terms terms, String content) {
        var said = new Publication(
                issuer,
                municipality,
                series,
                version,
                terms.from(),
                content.isEmpty(),
                terms.by(),
                clock.instant(),
                terms.answers(),
                content);
        return new KeptPublication(
                municipality,
                0,
                series,
                version,
                said.from(),
                said.withdrawn(),
                said.by(),
                said.at(),
                said.answers(),
                said.sign(keys.receipt()));
    }

    @Override
    public List<Published> published(String municipality, long after) {
        return vault.since(municipality, EnumSet.allOf(PublishedKind.class), after, PAGE).stream()
                .map(OwnPublishing::published)
                .toList();
    }

    private static Published published(KeptPublication kept) {
        return new Published(kept.seq(), kept.series(), kept.version(), kept.from(), kept.withdrawn(), kept.by());
    }

    @Override
    public List<Proposed> proposals(String municipality, int skipped) {
        List<KeptProposal> page = proposals.of(municipality, skipped, PAGE);
        Map<String, String> answers = page.isEmpty() ? Map.of() : answers(municipality, page);
        return page.stream()
                .flatMap(kept -> proposal(kept).stream()
                        .map(each -> proposed(
                                each, kept, answers.getOrDefault(kept.id().toString(), ""))))
                .toList();
    }

    /** Of the proposals of a page, by their ids. */
    private Map<String, String> answers(String municipality, List<KeptProposal> page) {
        Set<String> asked = page.stream().map(kept -> kept.id().toString()).collect(Collectors.toSet());
        Map<String, String> answers = new HashMap<>();
        vault.answering(municipality, asked).stream()
                .flatMap(kept -> desk.believed(kept).stream())
                .forEach(said -> answers.put(said.answers(), answer(said)));
        return answers;
    }

    private static String answer(Publication said) {
        return said.series().kind() == PublishedKind.ANSWER
                ? "declined: " + said.content()
                : "followed by " + said.series() + " " + said.version();
    }

    private static Optional<Proposal> proposal(KeptProposal kept) {
        try {
            return Proposal.verified(kept.statement(), VerifyingKey.fromJwk(kept.signingKey()));
        } catch (SecretException e) {
            throw new IllegalStateException("a key in the vault is none", e);
        }
    }

    private static Proposed proposed(Proposal proposal, KeptProposal kept, String answer) {
        return new Proposed(
                proposal.id(),
                proposal.station().site(),
                proposal.station().station(),
                proposal.article(),
                proposal.version(),
                proposal.title(),
                proposal.text(),
                proposal.by(),
                kept.receivedAt().toString(),
                answer);
    }
}
