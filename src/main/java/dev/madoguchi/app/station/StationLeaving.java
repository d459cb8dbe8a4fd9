package dev.madoguchi.app.station;

import dev.madoguchi.carryout.CarryOuts;
import dev.madoguchi.ending.ErasePlanner;
import dev.madoguchi.ending.HandOvers;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.paperwork.Paperwork;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.sync.ReceiptCheck;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What leaves a station for good: records on a medium, open work at the end of the contract, and at last everything. */
public final class StationLeaving {
    private static final Logger LOG = LoggerFactory.getLogger(StationLeaving.class);

    private final Ground ground;
    private final StationDays days;
    private final Outbox outbox;
    private final Paperwork paperwork;

    StationLeaving(Ground ground, StationDays days, Outbox outbox, Paperwork paperwork) {
        this.ground = ground;
        this.days = days;
        this.outbox = outbox;
        this.paperwork = paperwork;
    }

    /** Carries records out of here on media. */
    public CarryOuts carryOuts() {
        return new CarryOuts(ground.database(), outbox, ground.identity().signing(), ground.name(), ground.clock());
    }

    /** What the city's receipts are checked by. */
    public ReceiptCheck receipts() {
        return ground.identity().receipts();
    }

    /** Hands open work over at the end of the contract. */
    public HandOvers handOvers() {
        var identity = ground.identity();
        var held = new HandOvers.Held(ground.database(), days.daybook(), paperwork, outbox);
        var sealer = new Sealer(identity.keys()::sealing, identity.signing(), ground.name(), ground.clock());
        return new HandOvers(held, sealer, ground.clock());
    }

    /**
     * Plans the erasure of this station.
     *
     * @param place the municipality and the site, as people read them
     */
    public ErasePlanner erasePlanner(String place) throws IOException {
        var home = ground.home();
        var station = new ErasePlanner.Station(
                ground.name(), place, home.root(), home.memory(), days.daybook(), outbox, days.keys(), home.proofs());
        return new ErasePlanner(
                station,
                ground.identity().signing(),
                ground.clock(),
                step -> LOG.info("Erasing the station: {}", step));
    }
}
