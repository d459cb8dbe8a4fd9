package dev.madoguchi.identity.residence;

/**
 * What a card of the second generation says in text about its holder, each as it stands on the card and empty where it holds
 * nothing (domain-facts 3). Dates are {@code yyyyMMdd}.
 *
 * @param cardExpiry last day of the card's validity (C5)
 * @param birthDate (C6)
 * @param sex 1 male, 2 female, 3 not stated (C7)
 * @param nationality code of nationality or region, three letters (C8)
 * @param status code of the status of residence (C9)
 * @param period period of stay, {@code yyMM} of years and months, or days, or 0000 without end (CE)
 * @param workRestriction 1 none, 2 as the status allows, 4 as designated, 9 no work (CC)
 * @param stayUntil last day of the period of stay (CD)
 */
public record PrintedEntries(
        String cardExpiry,
        String birthDate,
        String sex,
        String nationality,
        String status,
        String period,
        String workRestriction,
        String stayUntil) {

    @Override
    public String toString() {
        return "PrintedEntries";
    }
}
