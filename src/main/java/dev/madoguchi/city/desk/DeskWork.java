package dev.madoguchi.city.desk;

import dev.madoguchi.city.receipt.Acceptance;
import dev.madoguchi.city.receipt.Acceptance.Verdict;
import dev.madoguchi.freetext.KnownPeople;
import dev.madoguchi.freetext.KnownPerson;
import dev.madoguchi.freetext.PersonalDataCheck;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is done for the city's officer, away from the screen. */
public final class DeskWork {
    private final DeliverySource source;
    private final DeliveryOpener opener;
    private final Optional<Acceptor> acceptor;
    private final PhotoExport photos;
    private final Clock clock;

    /** @param acceptor empty where deliveries are only looked at */
    public DeskWork(
            DeliverySource source,
            DeliveryOpener opener,
            Optional<Acceptor> acceptor,
            PhotoExport photos,
            Clock clock) {
        this.source = source;
        this.opener = opener;
        this.acceptor = acceptor;
        this.photos = photos;
        this.clock = clock;
    }

    boolean signs() {
        return acceptor.isPresent();
    }

    List<Delivery> deliveries(LocalDate day) throws DeskException {
        return Delivery.of(day, source.day(day));
    }

    List<Line> open(Delivery delivery) throws DeskException {
        return opener.open(delivery);
    }

    /** @param reason goes to the site in the clear, so it must not be about anybody whom the delivery names */
    Acceptance say(DeskStep.Comparing comparing, Verdict verdict, String reason) throws DeskException {
        if (verdict == Verdict.QUERIED && (reason.isEmpty() || reason.length() > Acceptance.LONGEST_REASON)) {
            throw new DeskException(DeskFault.NO_REASON, "a query has a reason");
        }
        KnownPeople people = KnownPeople.of(people(comparing.lines()));
        if (!new PersonalDataCheck(() -> people, clock).find(reason).isEmpty()) {
            throw new DeskException(DeskFault.PERSONAL, "the reason looks as if it were about a person");
        }
        Acceptor signing =
                acceptor.orElseThrow(() -> new DeskException(DeskFault.NOT_A_DESK, "nothing is signed at a folder"));
        return signing.say(comparing.delivery(), verdict, reason);
    }

    Optional<PhotoExport.Exported> export(DeskStep.Comparing comparing, Path folder) throws DeskException {
        return photos.export(comparing.delivery(), comparing.lines(), folder);
    }

    private static List<KnownPerson> people(List<Line> lines) {
        List<KnownPerson> people = new ArrayList<>();
        for (Line line : lines) {
            if (line instanceof Line.Opened opened && opened.hasApplicant()) {
                people.add(new KnownPerson(
                        opened.applicant("name"), opened.applicant("address"), opened.applicant("birthDate")));
            }
        }
        return people;
    }
}
