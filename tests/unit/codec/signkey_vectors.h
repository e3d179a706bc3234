#ifndef TESTS_UNIT_CODEC_SIGNKEY_VECTORS_H
#define TESTS_UNIT_CODEC_SIGNKEY_VECTORS_H

/* Made by OpenSSH 9.2 and OpenSSL 3.0 for these tests only: the keys open nothing. Password of all:
 * rahasia. */

/* ssh-keygen -t ed25519: open, with a passphrase, and with one by a cipher that has a tag. */
static const char openssh_open[] =
	"-----BEGIN OPENSSH PRIVATE KEY-----\n"
	"b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\n"
	"QyNTUxOQAAACDu4UmsR5+u1LHvBSP+4UYQ5njAVF2qJtpbsGen74Qw7QAAAJCinbgjop24\n"
	"IwAAAAtzc2gtZWQyNTUxOQAAACDu4UmsR5+u1LHvBSP+4UYQ5njAVF2qJtpbsGen74Qw7Q\n"
	"AAAEB71CAVK0HIn/FjWsuu0a9BQj8KzwcV4DqrBvw7lqZeEO7hSaxHn67Use8FI/7hRhDm\n"
	"eMBUXaom2luwZ6fvhDDtAAAADGNhbWF0QHNlcGFzbwE=\n"
	"-----END OPENSSH PRIVATE KEY-----\n";
static const char openssh_locked[] =
	"-----BEGIN OPENSSH PRIVATE KEY-----\n"
	"b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0AAAAGAAAABAqh+P5VZ\n"
	"lUxTdv0Q3YXYbyAAAAEAAAAAEAAAAzAAAAC3NzaC1lZDI1NTE5AAAAIO7hSaxHn67Use8F\n"
	"I/7hRhDmeMBUXaom2luwZ6fvhDDtAAAAkIxkSLkC5s2YvkPB1zaWM7wmkTRYFodUvR7iHU\n"
	"K+97FFZj9N6ZRKsIaO2aw6GDHdR39urT7z5QYZT1sSWS2nYGwiPUccZtxgaEbZww8KYG7D\n"
	"3KBZ1LD0CejWzPFv5ly4a+txNrIVpZEXJJYSTcoy6t5dgWOU6Qpy1L38XR9ZXp7V66Hx1u\n"
	"azZ012rDzRTtWr+g==\n"
	"-----END OPENSSH PRIVATE KEY-----\n";
static const char openssh_gcm[] =
	"-----BEGIN OPENSSH PRIVATE KEY-----\n"
	"b3BlbnNzaC1rZXktdjEAAAAAFmFlczI1Ni1nY21Ab3BlbnNzaC5jb20AAAAGYmNyeXB0AA\n"
	"AAGAAAABAeE0Yqw0J7oWEJ4xMznSsyAAAAEAAAAAEAAAAzAAAAC3NzaC1lZDI1NTE5AAAA\n"
	"IO7hSaxHn67Use8FI/7hRhDmeMBUXaom2luwZ6fvhDDtAAAAkLekUL3nlZnDXxbFUkMsA3\n"
	"VNLmd2yozW0ApT4OlzNUndTQR/LmnrB8Teop5XTKh2u7ePkRrJtlWpjD2CvDOh12wEegtX\n"
	"yiwiJ42jdDBxBbI3beSnWFXTYM8iAbjSMTaSWr3CXoWcqUEyvBWooSXYJKJkqtJcZgb9hh\n"
	"dspeN1ysjFwDf9VeUpOuNtgFom4KyvUhdxHnBjAVrdyCvkpyL3J3Y=\n"
	"-----END OPENSSH PRIVATE KEY-----\n";

/* ssh-keygen -t ecdsa. */
static const char openssh_ecdsa[] =
	"-----BEGIN OPENSSH PRIVATE KEY-----\n"
	"b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAaAAAABNlY2RzYS\n"
	"1zaGEyLW5pc3RwMjU2AAAACG5pc3RwMjU2AAAAQQQ6Y1bMO5SnnZoZZSsopH3jPGoegeb0\n"
	"7/jfZlLw3vzSQE7YpIMOrkS9+hjE4r/Fhz7HevMWUJINfkpQ0MQL6hIwAAAAoN1K/bDdSv\n"
	"2wAAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBDpjVsw7lKedmhll\n"
	"KyikfeM8ah6B5vTv+N9mUvDe/NJATtikgw6uRL36GMTiv8WHPsd68xZQkg1+SlDQxAvqEj\n"
	"AAAAAgJcn8feverdTOygo+J1fX/6LhKg3/LQIDOZPfvhjg+x4AAAACZWMBAgMEBQY=\n"
	"-----END OPENSSH PRIVATE KEY-----\n";

/* openssl pkcs8 -nocrypt, and -topk8 -scrypt -scrypt_N 16384 -scrypt_r 8 -scrypt_p 5: the signer. */
static const char pkcs8_plain[] =
	"-----BEGIN PRIVATE KEY-----\n"
	"MC4CAQAwBQYDK2VwBCIEIHvUIBUrQcif8WNay67Rr0FCPwrPBxXgOqsG/DuWpl4Q\n"
	"-----END PRIVATE KEY-----\n";
static const char sealed_good[] =
	"-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
	"MIGTME8GCSqGSIb3DQEFDTBCMCEGCSsGAQQB2kcECzAUBAjfb2xcGfuL/gICQAAC\n"
	"AQgCAQUwHQYJYIZIAWUDBAEqBBANx/N7ulR13J+1LpnXcCB+BEDq45GTkwj/RC5C\n"
	"p0OG+6zq8KY0m1jnOOeatO6OUTgUC5iHe+kldmm5+nJiMj7qfVf70Ph7P/+ckfWf\n"
	"KTBHalAr\n"
	"-----END ENCRYPTED PRIVATE KEY-----\n";

/* An X25519 key, sealed the same way. */
static const char sealed_x25519[] =
	"-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
	"MIGTME8GCSqGSIb3DQEFDTBCMCEGCSsGAQQB2kcECzAUBAgWVf3FmRDyjAICQAAC\n"
	"AQgCAQUwHQYJYIZIAWUDBAEqBBAAHMorjqm8YU6F6HjDj7MiBECJlotTJp9I2F9z\n"
	"YlrMHk1J9J+/lfcqSeNOKnh+4ke8fbAEYaED8IIAT8tirQdT1aYNgRmIvB42qRmw\n"
	"lGJD6qfV\n"
	"-----END ENCRYPTED PRIVATE KEY-----\n";

/* The signer with p 1, with AES-128, with PBKDF2, with PKCS #12 and 3DES. */
static const char sealed_p1[] = "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
				"MIGTME8GCSqGSIb3DQEFDTBCMCEGCSsGAQQB2kcECzAUBAhgFvrB0/yvggICQAAC\n"
				"AQgCAQEwHQYJYIZIAWUDBAEqBBDuevc1dmLkipFyizWSg3X+BECsWT1fVHtj1Gyo\n"
				"+rf5zt4VJiopX6We3jd+52FIb7G4IDgT9fGyPj4vTRhhgm6zXGwVvKmybkJN72fw\n"
				"1SE+c3he\n"
				"-----END ENCRYPTED PRIVATE KEY-----\n";
static const char sealed_aes128[] =
	"-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
	"MIGTME8GCSqGSIb3DQEFDTBCMCEGCSsGAQQB2kcECzAUBAiIH1vGcxB73AICQAAC\n"
	"AQgCAQUwHQYJYIZIAWUDBAECBBDpA2XpnR4lvVR2TM3ivR2KBECBqANTmpDV+cUu\n"
	"V0XKTV4ctuLn9SXm2EctYyH6o1ehnkyNU6S4swjecpLBFMgcWHgm1hkswW7YUKRu\n"
	"uq9WqcrN\n"
	"-----END ENCRYPTED PRIVATE KEY-----\n";
static const char sealed_pbkdf2[] =
	"-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
	"MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAhkZ/6mS9b/YwICCAAw\n"
	"DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEDW5OQL0KGaDnbms2Jwd36oEQIcb\n"
	"d2ZyXu6WZsVOWxesiljQ6Wno/vdBdGUbeyzANymcKu7a9synh0YlXLtmOX201v6T\n"
	"rMXJp+NmLgBIkPrPSls=\n"
	"-----END ENCRYPTED PRIVATE KEY-----\n";
static const char sealed_3des[] =
	"-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
	"MFgwHAYKKoZIhvcNAQwBAzAOBAgerQiG4KlFlgICCAAEOLYb5GXC1FdB2WFCS8xr\n"
	"rJwbYmCKP/7vW4tokwij6RZgUbB4VHSpKgJYsEjtM4mkpS+SNkvYL3QF\n"
	"-----END ENCRYPTED PRIVATE KEY-----\n";

/* sealed_good with other numbers put in: N 2^30, N of 72 bits, N negative, r 2^24, p 2^31 - 1. */
static const char sealed_n_30[] =
	"-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
	"MIGVMFEGCSqGSIb3DQEFDTBEMCMGCSsGAQQB2kcECzAWBAjfb2xcGfuL/gIEQAAA\n"
	"AAIBCAIBBTAdBglghkgBZQMEASoEEA3H83u6VHXcn7UumddwIH4EQOrjkZOTCP9E\n"
	"LkKnQ4b7rOrwpjSbWOc455q07o5ROBQLmId76SV2abn6cmIyPup9V/vQ+Hs//5yR\n"
	"9Z8pMEdqUCs=\n"
	"-----END ENCRYPTED PRIVATE KEY-----\n";
static const char sealed_n_72[] =
	"-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
	"MIGaMFYGCSqGSIb3DQEFDTBJMCgGCSsGAQQB2kcECzAbBAjfb2xcGfuL/gIJQAAA\n"
	"AAAAAAAAAgEIAgEFMB0GCWCGSAFlAwQBKgQQDcfze7pUddyftS6Z13AgfgRA6uOR\n"
	"k5MI/0QuQqdDhvus6vCmNJtY5zjnmrTujlE4FAuYh3vpJXZpufpyYjI+6n1X+9D4\n"
	"ez//nJH1nykwR2pQKw==\n"
	"-----END ENCRYPTED PRIVATE KEY-----\n";
static const char sealed_n_negative[] =
	"-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
	"MIGTME8GCSqGSIb3DQEFDTBCMCEGCSsGAQQB2kcECzAUBAjfb2xcGfuL/gICwAAC\n"
	"AQgCAQUwHQYJYIZIAWUDBAEqBBANx/N7ulR13J+1LpnXcCB+BEDq45GTkwj/RC5C\n"
	"p0OG+6zq8KY0m1jnOOeatO6OUTgUC5iHe+kldmm5+nJiMj7qfVf70Ph7P/+ckfWf\n"
	"KTBHalAr\n"
	"-----END ENCRYPTED PRIVATE KEY-----\n";
static const char sealed_r_24[] =
	"-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
	"MIGWMFIGCSqGSIb3DQEFDTBFMCQGCSsGAQQB2kcECzAXBAjfb2xcGfuL/gICQAAC\n"
	"BAEAAAACAQUwHQYJYIZIAWUDBAEqBBANx/N7ulR13J+1LpnXcCB+BEDq45GTkwj/\n"
	"RC5Cp0OG+6zq8KY0m1jnOOeatO6OUTgUC5iHe+kldmm5+nJiMj7qfVf70Ph7P/+c\n"
	"kfWfKTBHalAr\n"
	"-----END ENCRYPTED PRIVATE KEY-----\n";
static const char sealed_p_31[] =
	"-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
	"MIGWMFIGCSqGSIb3DQEFDTBFMCQGCSsGAQQB2kcECzAXBAjfb2xcGfuL/gICQAAC\n"
	"AQgCBH////8wHQYJYIZIAWUDBAEqBBANx/N7ulR13J+1LpnXcCB+BEDq45GTkwj/\n"
	"RC5Cp0OG+6zq8KY0m1jnOOeatO6OUTgUC5iHe+kldmm5+nJiMj7qfVf70Ph7P/+c\n"
	"kfWfKTBHalAr\n"
	"-----END ENCRYPTED PRIVATE KEY-----\n";

#endif
