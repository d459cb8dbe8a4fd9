package dev.madoguchi.city;

/** Learns which authority is to give all certificates. */
@FunctionalInterface
public interface NewAuthority {

    /**
     * Takes it; the same one may be told again.
     *
     * @param sealed the authority, sealed for the servers of this city
     */
    void take(String sealed) throws CityException;
}
