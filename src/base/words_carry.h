#ifndef BASE_WORDS_CARRY_H
#define BASE_WORDS_CARRY_H

/* What is said while records are written, taken back and carried over. Ids begin with CARRY_. */
/* clang-format off */
#define WORDS_CARRY(X) \
	X(CARRY_NO_COPY, "Butir {1} tidak dapat disalin.", "Items of {1} cannot be copied.") \
	X(CARRY_UNDO_GONE, "Catatan itu sudah tidak ada; langkah ini dilewati.", "That record is gone; this step is passed by.") \
	X(CARRY_UNDO_OTHERS, "{1} diubah {2} sesudah Anda membuatnya; tidak dihapus. Langkah ini dilewati.", "{1} was changed by {2} after you made it; it is not deleted. This step is passed by.")
/* clang-format on */

#endif
