package dev.madoguchi.municipality;

import java.util.List;
import java.util.Optional;

/**
 * The columns of the reception ledger. 000 asks for four fields in §5(5)① and for three in §8ア: the first is what is done, the
 * others are what else the specification can be read to say, for a supervisor to see and to ask the city about.
 *
 * @param chosen what the ledger holds
 * @param others the other readings
 * @param file the clause that asks for it as a file too; empty where paper is enough
 */
public record LedgerRule(Choice chosen, List<Choice> others, Optional<String> file) {

    public LedgerRule {
        others = List.copyOf(others);
    }

    /** The columns in their order. */
    public List<LedgerField> fields() {
        return chosen.fields();
    }

    /** One reading of the specification, with its clause. */
    public record Choice(List<LedgerField> fields, String clause) {
        public Choice {
            fields = List.copyOf(fields);
        }
    }
}
