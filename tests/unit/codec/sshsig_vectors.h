#ifndef TESTS_UNIT_CODEC_SSHSIG_VECTORS_H
#define TESTS_UNIT_CODEC_SSHSIG_VECTORS_H

/* Made by OpenSSH 9.2 (ssh-keygen -t .., ssh-keygen -Y sign -n laporan@ansit.id) for these tests only:
 * the keys open nothing. */
static const char purpose[] = "laporan@ansit.id";
static const char message[] = "Laporan Puskesmas Sepaso\n";

static const char signer_line[] =
	"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO7hSaxHn67Use8FI/7hRhDmeMBUXaom2luwZ6fvhDDt";
static const char other_line[] =
	"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ5azWmJwHNYEnrpq5ge6V6uMWUH+CcNaBeRlSIW4/3K";
static const char rsa_line[] =
	"ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQDF4ryNPIpa0EbIdrtolWLQc9UUIr0+k0mmQaOzzK5XQXDrEtKl9Ve0cIcIALprlE5p+tNEOaO6wLVA7QXHSNYokx+w05UxZ0Wpt8QThL1g1em+NoMgD3TxNIPzfx/cVDcigzPEAfVO4buN1d1KgRGZv5+BI25J9VyZfDgDp3ClEQ== rsa";
static const char ecdsa_line[] =
	"ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBDpjVsw7lKedmhllKyikfeM8ah6B5vTv+N9mUvDe/NJATtikgw6uRL36GMTiv8WHPsd68xZQkg1+SlDQxAvqEjA= ec";
static const char signer_fingerprint[] = "SHA256:/D8DxU6mPjj8vjfKBO/G4tZ9WeRO0u18wDixLakLk5A";
static const unsigned char signer_seed[32] = {0x7b, 0xd4, 0x20, 0x15, 0x2b, 0x41, 0xc8, 0x9f, 0xf1,
	0x63, 0x5a, 0xcb, 0xae, 0xd1, 0xaf, 0x41, 0x42, 0x3f, 0x0a, 0xcf, 0x07, 0x15, 0xe0, 0x3a,
	0xab, 0x06, 0xfc, 0x3b, 0x96, 0xa6, 0x5e, 0x10};

/* Of the message, and of nothing at all. */
static const char signature_good[] =
	"-----BEGIN SSH SIGNATURE-----\n"
	"U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg7uFJrEefrtSx7wUj/uFGEOZ4wF\n"
	"RdqibaW7Bnp++EMO0AAAAQbGFwb3JhbkBhbnNpdC5pZAAAAAAAAAAGc2hhNTEyAAAAUwAA\n"
	"AAtzc2gtZWQyNTUxOQAAAEDvcJoaNav2aZV04mgfk/w+Tc4jZkTouxpAc+C+n07eSyJ0OL\n"
	"CUvCpcTUHfkzzB5ZvX9gyns5azGNg/Ubc21x0D\n"
	"-----END SSH SIGNATURE-----\n";
static const char signature_empty[] =
	"-----BEGIN SSH SIGNATURE-----\n"
	"U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg7uFJrEefrtSx7wUj/uFGEOZ4wF\n"
	"RdqibaW7Bnp++EMO0AAAAQbGFwb3JhbkBhbnNpdC5pZAAAAAAAAAAGc2hhNTEyAAAAUwAA\n"
	"AAtzc2gtZWQyNTUxOQAAAECkVDgmRON+9v/brC0w4zhcLwc4BjvfWNtFoRsIjeNi7c9hOd\n"
	"pfJFZ7JsB4HPbS6NZbi2VmkYVG/oxZo7Lhjy0H\n"
	"-----END SSH SIGNATURE-----\n";

/* The same with -n file, with -O hashalg=sha256, by the ECDSA key, and by the other Ed25519 key. */
static const char signature_file[] =
	"-----BEGIN SSH SIGNATURE-----\n"
	"U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg7uFJrEefrtSx7wUj/uFGEOZ4wF\n"
	"RdqibaW7Bnp++EMO0AAAAEZmlsZQAAAAAAAAAGc2hhNTEyAAAAUwAAAAtzc2gtZWQyNTUx\n"
	"OQAAAEB2ykQuX9v9urbPJ5AghVkdgxNWzgON50rVk5WebxcSa2bJ94QVmHgMMM1GORvtPf\n"
	"gH0uE5mGv54KFsdQrWgCwM\n"
	"-----END SSH SIGNATURE-----\n";
static const char signature_sha256[] =
	"-----BEGIN SSH SIGNATURE-----\n"
	"U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg7uFJrEefrtSx7wUj/uFGEOZ4wF\n"
	"RdqibaW7Bnp++EMO0AAAAQbGFwb3JhbkBhbnNpdC5pZAAAAAAAAAAGc2hhMjU2AAAAUwAA\n"
	"AAtzc2gtZWQyNTUxOQAAAECBJnBoVmjZ8IToc78iQrgt44aN3z2ec924rujihffC+WECCM\n"
	"pRyy1drEGI32SrRUPx2DI2plO45MesylO88IwK\n"
	"-----END SSH SIGNATURE-----\n";
static const char signature_ecdsa[] =
	"-----BEGIN SSH SIGNATURE-----\n"
	"U1NIU0lHAAAAAQAAAGgAAAATZWNkc2Etc2hhMi1uaXN0cDI1NgAAAAhuaXN0cDI1NgAAAE\n"
	"EEOmNWzDuUp52aGWUrKKR94zxqHoHm9O/432ZS8N780kBO2KSDDq5EvfoYxOK/xYc+x3rz\n"
	"FlCSDX5KUNDEC+oSMAAAABBsYXBvcmFuQGFuc2l0LmlkAAAAAAAAAAZzaGE1MTIAAABlAA\n"
	"AAE2VjZHNhLXNoYTItbmlzdHAyNTYAAABKAAAAIQDgc/ZatI3MN6zMGQ+iXcWqSoaGTFKU\n"
	"g6wn5MxSg0VNSgAAACEAuPvrXrXWOjG8D5xIuDULD34M0+LRku27hETcPTTWzxU=\n"
	"-----END SSH SIGNATURE-----\n";
static const char signature_other[] =
	"-----BEGIN SSH SIGNATURE-----\n"
	"U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgnlrNaYnAc1gSeumrmB7pXq4xZQ\n"
	"f4Jw1oF5GVIhbj/coAAAAQbGFwb3JhbkBhbnNpdC5pZAAAAAAAAAAGc2hhNTEyAAAAUwAA\n"
	"AAtzc2gtZWQyNTUxOQAAAEBjbN01DQ8OW2ljYafgNY1T1Cudtzxw0tVdclT7caLZtj8kiC\n"
	"/fh0RMqAYJWr9pqHQu5yDhSlcNj4J7/dMCQW8P\n"
	"-----END SSH SIGNATURE-----\n";

#endif
