package dev.madoguchi.identity;

/**
 * The identifiers on a driver's licence, as data: 警察庁「運転免許証及び運転免許証作成システム等仕様書」 versions 008 to 010
 * (domain-facts 2.1, 2.2).
 *
 * @param commonData file MF/EF01 with version, issue and expiry; free
 * @param commonDataSize its physical size in bytes
 * @param pinSetting file MF/EF02, which tells whether its holder set PINs; free
 * @param pinSettingSize its physical size in bytes
 * @param pin 暗証番号1, under the master file
 * @param text application DF1, in hexadecimal digits; no other card has it
 * @param faceItems its file with what is printed on the face, behind the PIN
 * @param faceItemsSize its physical size in bytes, with filler behind the items
 */
record LicenceLayout(
        int commonData,
        int commonDataSize,
        int pinSetting,
        int pinSettingSize,
        int pin,
        String text,
        int faceItems,
        int faceItemsSize) {

    /** The licences of today. */
    static final LicenceLayout SINCE_2007 =
            new LicenceLayout(0x2F01, 17, 0x000A, 3, 0x0001, "A0000002310100000000000000000000", 0x0001, 880);
}
