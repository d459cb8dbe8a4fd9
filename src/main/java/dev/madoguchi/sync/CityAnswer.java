package dev.madoguchi.sync;

import java.time.Duration;

/** What came of sending one record. */
sealed interface CityAnswer {
    /** The server says that it has the record; whether that is so, the receipt has to prove. */
    record Taken(String receipt) implements CityAnswer {}

    /**
     * It does not have it, as far as this station can know.
     *
     * @param leaveAlone how long the server asks not to be asked again; zero where it says nothing
     */
    record NotTaken(SyncProblem problem, Duration leaveAlone) implements CityAnswer {}
}
