package dev.madoguchi.identity;

import java.util.List;
import java.util.Optional;

/**
 * What stands on the face of a driver's licence, as its chip says it (domain-facts 2.2).
 *
 * @param reading 呼び名 in kana; empty pieces where there is none, as of all texts but name and address
 * @param commonName 通称名
 * @param unifiedReading 統一氏名 in kana
 * @param conditions 免許の条件等, without empty ones
 * @param number twelve digits; empty where the chip holds something else
 */
public record LicenceItems(
        LicenceText name,
        LicenceText reading,
        LicenceText commonName,
        LicenceText unifiedReading,
        LicenceDate birthDate,
        LicenceText address,
        LicenceDate issued,
        LicenceDate expires,
        List<LicenceText> conditions,
        Optional<String> number) {
    public LicenceItems {
        conditions = List.copyOf(conditions);
    }

    /** Tells nothing, so that no log ever does. */
    @Override
    public String toString() {
        return "LicenceItems";
    }
}
