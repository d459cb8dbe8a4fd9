package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSetup;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.aside.AsideReason;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.reception.Kept;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.staff.Session;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitState;
import dev.madoguchi.visit.VisitViewModel;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** A workstation in a process of its own: one visit, a step for each line on standard input, until somebody kills it. */
final class VisitUnderFire {
    private VisitUnderFire() {}

    /** Arguments: the workstation's folder, the city's address. Prints the next stage after each durable step. */
    public static void main(String[] arguments) throws Exception {
        StationHome home = new StationHome(Path.of(arguments[0]));
        Profile profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        var counter = new Workstation.Counter(
                profile, profile.sites().getFirst(), URI.create(arguments[1]), Clock.systemUTC());
        StationSetup setup = new StationSetup(home, PasswordCost.STANDARD, new SecureRandom());
        Session session = setup.people()
                .open(Practice.ID, Practice.PASSWORD.toCharArray())
                .orElseThrow();
        Workstation workstation = Workstation.open(home, session.stationKey(), counter, status -> {});
        Ticket ticket = workstation.tickets().issue(counter.site().id(), "A");
        Visit visit = new Visit(UUID.randomUUID(), ticket);
        workstation.drafts().save(visit);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        System.out.println(visit.stage());
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals("aside")) {
                System.out.println(putAside(workstation, visit));
            } else if (visit.stage() == Stage.FINISH) {
                workstation
                        .keeping(new Audit(workstation.audit(), "1001"))
                        .finish()
                        .finish(visit);
                System.out.println("SEALED");
            } else {
                InventedVisit.step(visit);
                workstation.drafts().save(visit);
                System.out.println(visit.stage());
            }
        }
    }

    /** Puts the visit aside as the desk does, and returns its number. */
    private static String putAside(Workstation workstation, Visit visit) {
        var keeping = workstation.keeping(new Audit(workstation.audit(), Practice.ID));
        var model = new VisitViewModel(keeping, new ImmediateBackground(), Clock.systemUTC());
        model.resume(visit.id());
        model.putAside(AsideReason.DOCUMENT, Kept.of(visit.reception().orElseThrow()));
        return ((VisitState.Aside) model.stateProperty().get()).put().number();
    }
}
