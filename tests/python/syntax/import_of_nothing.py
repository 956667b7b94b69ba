# An import of nothing.
import
