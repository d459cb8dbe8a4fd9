package dev.madoguchi.ending;

/** What erasing a workstation consists of, in its order. Each may be done twice; from {@link #PLANNED} on there is no way back. */
public enum EraseStep {
    /** Everything is delivered, closed and handed over. */
    CHECKED,
    /** Certificates, receipts, reports and audit heads lie beside the report, read back. */
    PROOFS_KEPT,
    /** The city has destroyed its half of every key, and signed that it did. */
    CITY_HALVES_DESTROYED,
    /** The station has signed what is going to be erased, and which key will sign the report. */
    PLANNED,
    /** The station's keys are overwritten and removed: what is left opens for nobody. */
    KEYS_DESTROYED,
    /** What lay in the computer's memory for a restart is gone. */
    MEMORY_CLEARED,
    /** Every other file is overwritten and removed, and the folder with them. */
    FILES_REMOVED,
    /** The computer was searched for documents and pictures. */
    SEARCHED,
    /** The report is signed. */
    REPORTED,
    /** The key that signed it is gone. */
    REPORT_KEY_DESTROYED;

    /** The key of the words a person reads. */
    public String messageKey() {
        return "ending.step." + name();
    }
}
