package dev.madoguchi.sync;

/** Brings a station's request to the city and the city's answer back. */
@FunctionalInterface
public interface Enrolling {
    /**
     * Asks the city.
     *
     * @param request JSON with the station's name and public keys
     * @return JSON with its certificate and the city's keys
     */
    String enrol(String request) throws EnrolmentException;
}
