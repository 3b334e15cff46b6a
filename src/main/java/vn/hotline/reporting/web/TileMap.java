package vn.hotline.reporting.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The 34 units as tiles, from north to south, each about where it lies, by the official codes of 2025. The two
 * archipelagos belong on every map of the country; what happens there is counted for the units they belong to.
 */
final class TileMap {

    static final int COLUMNS = 6;

    /** @param code official code of a unit, or null for an archipelago that has a name only */
    record Tile(String code, int column, int row, String name) {}

    private static final String[] UNITS = {
        "12 15 08 04 .. ..",
        "11 25 19 20 .. ..",
        "14 01 24 22 .. ..",
        ".. 37 33 31 .. ..",
        ".. 38 .. .. .. ..",
        ".. 40 .. .. .. ..",
        ".. .. 42 .. .. ..",
        ".. .. 44 46 .. ..",
        ".. .. .. 48 .. ..",
        ".. .. 51 52 .. ..",
        ".. .. 66 56 .. ..",
        ".. 80 75 68 .. ..",
        "91 82 79 .. .. ..",
        "96 92 86 .. .. ..",
    };

    static final int ROWS = UNITS.length;

    private static final List<Tile> ARCHIPELAGOS =
            List.of(new Tile(null, 5, 8, "pivot.map.hoangSa"), new Tile(null, 5, 12, "pivot.map.truongSa"));

    private TileMap() {}

    static List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>(ARCHIPELAGOS);
        for (int row = 0; row < UNITS.length; row++) {
            String[] codes = UNITS[row].split(" ");
            for (int column = 0; column < codes.length; column++) {
                if (!codes[column].startsWith(".")) {
                    tiles.add(new Tile(codes[column], column, row, null));
                }
            }
        }
        return tiles;
    }
}
