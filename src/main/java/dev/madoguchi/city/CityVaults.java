package dev.madoguchi.city;

import dev.madoguchi.city.console.CityTallies;
import dev.madoguchi.city.console.StationStates;
import dev.madoguchi.city.vault.AcceptanceVault;
import dev.madoguchi.city.vault.AttendanceVault;
import dev.madoguchi.city.vault.DeliveryVault;
import dev.madoguchi.city.vault.HeadVault;
import dev.madoguchi.city.vault.ProposalVault;
import dev.madoguchi.city.vault.PublicationVault;
import dev.madoguchi.city.vault.RecordVault;
import dev.madoguchi.city.vault.ReviewVault;
import dev.madoguchi.city.vault.ShareVault;
import dev.madoguchi.city.vault.ShiftVault;
import dev.madoguchi.city.vault.UploadVault;
import dev.madoguchi.city.vault.VaultDatabase;
import java.security.SecureRandom;

/** Where a city keeps what its stations send and what it says to them: one vault for each kind. */
public final class CityVaults {
    private final VaultDatabase database;
    private final SecureRandom random;

    CityVaults(VaultDatabase database, SecureRandom random) {
        this.database = database;
        this.random = random;
    }

    /** Where the records are. */
    public RecordVault records() {
        return new RecordVault(database);
    }

    /** Where the parts of large records wait for each other. */
    public UploadVault uploads() {
        return new UploadVault(database);
    }

    /** What was published to stations. */
    public PublicationVault publications() {
        return new PublicationVault(database);
    }

    /** What stations proposed. */
    public ProposalVault proposals() {
        return new ProposalVault(database);
    }

    /** What stations tell of themselves. */
    public StationStates states() {
        return new StationStates(database);
    }

    /** What stations count. */
    public CityTallies tallies() {
        return new CityTallies(database);
    }

    /** Where the heads of the stations' audit trails are. */
    public HeadVault heads() {
        return new HeadVault(database);
    }

    /** Where the city's halves of the stations' day keys are. */
    public ShareVault shares() {
        return new ShareVault(database, random);
    }

    /** What stations delivered. */
    public DeliveryVault deliveries() {
        return new DeliveryVault(database);
    }

    /** What the city desks said of it. */
    public AcceptanceVault acceptances() {
        return new AcceptanceVault(database);
    }

    /** What the stations of each site plan together. */
    public ShiftVault shifts() {
        return new ShiftVault(database);
    }

    /** Who signed in at them. */
    public AttendanceVault attendance() {
        return new AttendanceVault(database);
    }

    /** What waits for the review of an officer at the console. */
    public ReviewVault reviews() {
        return new ReviewVault(database);
    }
}
