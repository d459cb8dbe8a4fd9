package dev.madoguchi.sync;

/** What came of sending one record. */
sealed interface CityAnswer {
    /** The server says that it has the record; whether that is so, the receipt has to prove. */
    record Taken(String receipt) implements CityAnswer {}

    /** It does not have it, as far as this station can know. */
    record NotTaken(SyncProblem problem) implements CityAnswer {}
}
