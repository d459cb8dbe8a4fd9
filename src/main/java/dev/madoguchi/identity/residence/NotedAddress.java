package dev.madoguchi.identity.residence;

/**
 * The address that a municipality noted on a card of the first generation; all empty where none did.
 *
 * @param date when it was noted, {@code yyyyMMdd}
 * @param municipality its code, six digits
 * @param address as it stands on the card
 */
public record NotedAddress(String date, String municipality, String address) {
    @Override
    public String toString() {
        return "NotedAddress";
    }
}
