package dev.madoguchi.city.api;

import dev.madoguchi.city.CityHome;
import io.helidon.webserver.http.HttpService;
import java.time.Clock;
import java.util.Map;

/**
 * What a city's server does for stations and administrators, by the path under which it is asked.
 *
 * @param bodies how many large bodies are read at once
 */
record ApiServices(CityHome home, StationGate gate, Intake intake, Permits bodies, Clock clock) {

    /**
     * All of them.
     *
     * @param queue what keeps the queue of a site
     * @param address where stations that enrol find the city from then on
     */
    Map<String, HttpService> byPath(QueueService queue, ServerAddress address) {
        var vaults = home.vaults();
        var signers = home.signers();
        return Map.ofEntries(
                Map.entry("/api/v1/records", new RecordsService(gate, intake, bodies)),
                Map.entry("/api/v1/uploads", new UploadsService(gate, vaults.uploads(), intake, bodies, clock)),
                Map.entry("/api/v1/queue", queue),
                Map.entry("/api/v1/enrolments", new EnrolmentService(home, gate, address.servers(), clock)),
                Map.entry("/api/v1/administration", new AdministrationService(home)),
                Map.entry("/api/v1/administration/records", new CarriedRecordsService(home.stations(), intake, bodies)),
                Map.entry("/api/v1/administration/console", new ConsoleDeedsService(home.console())),
                Map.entry("/api/v1/administration/publishing", new PublishingDeedsService(home.publishing())),
                Map.entry("/api/v1/publications", new PublicationsService(gate, vaults.publications(), clock)),
                Map.entry("/api/v1/releases", new ReleasesService(home.releases())),
                Map.entry("/api/v1/proposals", new ProposalsService(gate, vaults.proposals(), clock)),
                Map.entry("/api/v1", new StationWordService(gate, home, clock)),
                Map.entry("/api/v1/desk", new DeskService(home, gate, clock)),
                Map.entry("/api/v1/acceptances", new AcceptancesService(home, gate)),
                Map.entry("/api/v1/shifts", new ShiftsService(gate, home, clock)),
                Map.entry("/api/v1/reviews", new ReviewsService(gate, home, clock)),
                Map.entry("/api/v1/shares", new SharesService(gate, vaults.shares(), signers.attester(), clock)),
                Map.entry("/api/v1/audit-heads", new HeadsService(gate, vaults.heads(), signers.receipts(), clock)));
    }
}
