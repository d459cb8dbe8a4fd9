package dev.madoguchi.municipality;

import java.util.List;

/**
 * A kind of paper form or envelope that the counter keeps a stock of (003 §10-2, §11-1).
 *
 * @param low how many are left when somebody has to ask for more
 * @param usedBy the ways of the cases that each use one up
 * @param ask whom to ask for more
 */
public record StockKind(String id, String name, int low, List<Route> usedBy, String ask, String clause) {

    public StockKind {
        usedBy = List.copyOf(usedBy);
    }
}
